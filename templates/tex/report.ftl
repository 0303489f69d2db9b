<#assign script = t("SC", "SC", "TC"), windows = t("Microsoft YaHei", "Microsoft YaHei", "Microsoft JhengHei"), listed = true>
% ${t("请用 xelatex 编译两遍。", "Compile twice with xelatex.", "請用 xelatex 編譯兩遍。")}
\documentclass[a4paper]{article}
\usepackage[margin=20mm]{geometry}
\usepackage{array,booktabs,longtable,pdflscape,fancyhdr}
\usepackage{fontspec,xeCJK}
\defaultfontfeatures[\rmfamily]{Ligatures=TeXReset}
\IfFontExistsTF{Noto Sans CJK ${script}}
  {\setmainfont{Noto Sans CJK ${script}}\setCJKmainfont{Noto Sans CJK ${script}}}
  {\IfFontExistsTF{${windows}}
    {\setmainfont{Arial}\setCJKmainfont{${windows}}}
    {\setCJKmainfont[BoldFont=FandolHei-Bold.otf]{FandolHei-Regular.otf}}}
\setlength{\parindent}{0pt}
\renewcommand{\contentsname}{${t("目录", "Contents", "目錄")}}
\renewcommand{\headrulewidth}{0pt}
\pagestyle{fancy}
\fancyhf{}
<#if report.draft>
\fancyhead[R]{\small 草稿 DRAFT}
</#if>
\fancyfoot[L]{\small ${report.title}}
\fancyfoot[R]{\small \thepage}
\begin{document}
{\large ${report.group}\par}
\vspace{4pt}
{\LARGE\bfseries ${report.title}\par}
<#if report.tables?size gt 1>
\tableofcontents
\clearpage
</#if>
<#list report.tables as each>
<#assign table = each>
<#if table.columns?size gt 6>
\begin{landscape}
</#if>
<#include "table.ftl">
<#if table.columns?size gt 6>
\end{landscape}
</#if>

</#list>
\end{document}
