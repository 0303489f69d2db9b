package org.groupkpi.finding;

import static org.groupkpi.finding.Severity.ERROR;
import static org.groupkpi.finding.Severity.NOTE;
import static org.groupkpi.finding.Severity.WARNING;

import org.groupkpi.language.LocalText;

/**
 * Every kind of finding, once: F files, C cells, R rules of the project, G group, D definitions.
 * Ids are stable and never reused. {@code {0}}, {@code {1}} ... in message and remedy are filled by
 * the finding.
 */
public enum FindingKind {
  F101(
      NOTE,
      LocalText.of("忽略的文件", "ignored file"),
      LocalText.of("这个文件不是填报表，未读取", "this file is not a collection workbook and was not read"),
      LocalText.of(
          "如是填报表，请另存为 .xlsx 后放入", "if it is a submission, save it as .xlsx and put it here again")),
  F102(
      ERROR,
      LocalText.of("不支持的文件格式", "other file format"),
      LocalText.of("{0}", "{0}"),
      LocalText.of(
          "请在表格软件中打开，另存为 .xlsx 后重新报送",
          "open it in a spreadsheet program, save it as .xlsx and submit again")),
  F103(
      ERROR,
      LocalText.of("文件无法读取", "file not readable"),
      LocalText.of("{0}", "{0}"),
      LocalText.of(
          "请重新复制或重新另存为 .xlsx 后报送",
          "copy the file again, or save it again as .xlsx, and submit it")),
  F104(
      ERROR,
      LocalText.of("文件受保护", "file is protected"),
      LocalText.of("{0}，无法读取", "{0}, so it was not read"),
      LocalText.of("请取消保护后另存为 .xlsx 重新报送", "save it without that protection and submit again")),
  F105(
      ERROR,
      LocalText.of("拒绝读取的文件", "file refused as dangerous"),
      LocalText.of("{0}", "{0}"),
      LocalText.of(
          "请从本单位原始填报表重新另存为 .xlsx；集团总部可在 project.yaml 中放宽限制（见 docs/limits.md）",
          "save the original form again as .xlsx; head office can raise a limit in project.yaml (docs/limits.md)")),
  F110(
      ERROR,
      LocalText.of("无法识别填报单位或年度", "entity or year not found"),
      LocalText.of("{0}", "{0}"),
      LocalText.of(
          "请使用下发的填报表；或在封面“单位编码”“报告年度”右侧填写",
          "use the form you were sent, or write the code beside “Entity code” and the year beside “Reporting year” on the cover")),
  F111(
      ERROR,
      LocalText.of("未知的填报单位", "unknown entity"),
      LocalText.of(
          "单位编码“{0}”不在单位表中；最接近的是 {1}",
          "entity code “{0}” is not in the list of entities; the nearest is {1}"),
      LocalText.of("请更正封面的单位编码", "correct the entity code on the cover")),
  F112(
      WARNING,
      LocalText.of("按文件名识别", "identified by file name"),
      LocalText.of(
          "表内没有单位编码和报告年度，按文件名识别为 {0}，{1} 年",
          "neither code nor year stands in the workbook; taken from the file name: {0}, {1}"),
      LocalText.of(
          "请使用下发的填报表，或在封面补填单位编码和报告年度",
          "use the form you were sent, or fill in code and year on its cover")),
  F113(
      ERROR,
      LocalText.of("报告年度不符", "workbook of another year"),
      LocalText.of(
          "这是 {0} 年的填报表，本次汇总 {1} 年", "this is the workbook of {0}; the year consolidated is {1}"),
      LocalText.of("请报送 {1} 年的填报表", "submit the workbook of {1}")),
  F114(
      ERROR,
      LocalText.of("同一单位重复报送", "two submissions of one entity"),
      LocalText.of("{0}；均未采用", "{0}; none of them was taken"),
      LocalText.of("请只保留一个文件", "keep only one of them")),
  F115(
      ERROR,
      LocalText.of("尚未报送", "missing submission"),
      LocalText.of("{0} 尚未报送 {1} 年填报表", "{0} has not submitted its workbook of {1}"),
      LocalText.of("请向该单位催收填报表", "ask the entity for its workbook")),
  F116(
      ERROR,
      LocalText.of("找不到指标表", "no indicator table found"),
      LocalText.of(
          "没有找到同时含“{0}”和“{1}”标题的表头行（每张表前 40 行）",
          "no header row with both “{0}” and “{1}” was found within the first 40 rows of any sheet"),
      LocalText.of("请使用下发的填报表，不要删除表头", "use the form you were sent and keep its header row")),
  F117(
      WARNING,
      LocalText.of("填报表版本不同", "other template version"),
      LocalText.of(
          "填报表由另一版指标体系生成：{0}", "the form was made from another version of the catalogue: {0}"),
      LocalText.of("如有缺少的指标，请改用新下发的填报表", "if indicators are missing, use the form sent last")),
  F118(
      WARNING,
      LocalText.of("单位不在报告范围内", "entity outside the boundary"),
      LocalText.of(
          "{0} 在 {1} 年不在报告范围内，其数据不计入",
          "{0} is not in the reporting boundary of {1}; its figures are not counted"),
      LocalText.of("请核对单位表的起止日期", "check the dates of the entity in the definitions")),
  F119(
      ERROR,
      LocalText.of("读取时文件消失", "file vanished"),
      LocalText.of("文件在读取过程中被移走或删除", "the file was moved or deleted while the folder was read"),
      LocalText.of("请放回文件后重新运行", "put the file back and run again")),
  F120(
      ERROR,
      LocalText.of("指标编码重复", "code twice"),
      LocalText.of(
          "{0} 在本填报表中出现 {1} 次（{2}）；均未采用",
          "{0} stands {1} times in this workbook ({2}); none was taken"),
      LocalText.of("每个指标编码只保留一行", "keep one row for each code")),
  F121(
      WARNING,
      LocalText.of("未知的指标编码", "unknown code"),
      LocalText.of(
          "“{0}”不是需要填报的指标编码；最接近的是 {1}",
          "“{0}” is not a code that is collected; the nearest is {1}"),
      LocalText.of("请更正编码，或删除该行", "correct the code or delete the row")),
  F122(
      WARNING,
      LocalText.of("没有编码的数据", "figure in a row without a code"),
      LocalText.of("该行没有指标编码，数据“{0}”未采用", "the row has no code; its figure “{0}” was not taken"),
      LocalText.of("请补填指标编码，或删除该数据", "write the code into the row, or delete the figure")),
  F123(
      ERROR,
      LocalText.of("缺少必填指标", "required indicator missing"),
      LocalText.of("没有读到必填指标 {0}：{1}", "{0}, which is required, was not read: {1}"),
      LocalText.of("请使用下发的填报表并补填该指标", "use the form you were sent and fill in this indicator")),
  F124(
      ERROR,
      LocalText.of("同一年度有两列", "two columns for one year"),
      LocalText.of(
          "{0} 都是本年数，内容不同（{1}）；该表各行均未采用",
          "{0} are all headings of the year and contradict each other ({1}); no row of the table was taken"),
      LocalText.of(
          "请只保留一列本年数；半年、季度或计划数请改用其他标题",
          "keep one column for the year; give half-years, quarters or plans another heading")),
  F125(
      ERROR,
      LocalText.of("编码上方没有可识别的表头", "known codes under no recognised heading"),
      LocalText.of(
          "{0} 所在行有数据，但上方没有可识别的表头（找到：{1}），数据未采用",
          "there are figures beside {0}, but no recognised heading above (found: {1}); they were not taken"),
      LocalText.of(
          "请恢复表头：编码列的标题是“{2}”，本年数列的标题是“{3}”",
          "restore the heading: “{2}” over the codes, “{3}” over the figures of the year")),
  F126(
      WARNING,
      LocalText.of("文件名写的是另一单位", "file named after another entity"),
      LocalText.of(
          "文件名写的是 {0}，内容是 {1} 的填报表，按内容读取",
          "the file is named after {0}, but holds the form of {1}; it was read as that"),
      LocalText.of(
          "请核对是否误用了其他单位的填报表；如无误，请改文件名",
          "make sure that it is not the form of another entity that was filled in; if it is right, rename the file")),
  F127(
      NOTE,
      LocalText.of("相同的文件", "identical duplicate"),
      LocalText.of("与 {0} 逐字节相同，只采用一份", "the same as {0}, byte for byte; one of them was taken"),
      LocalText.of("无需处理", "nothing to do")),
  F129(
      NOTE,
      LocalText.of("其他列中的数字", "numbers in other columns"),
      LocalText.of("“{0}”：{1}", "“{0}”: {1}"),
      LocalText.of("请确认没有填错列", "make sure that nothing was written into the wrong column")),
  F130(
      NOTE,
      LocalText.of("含宏", "macros not run"),
      LocalText.of("工作簿含有宏，宏不会运行", "the workbook contains macros; they are never run"),
      LocalText.of("无需处理", "nothing to do")),
  F131(
      NOTE,
      LocalText.of("读取了隐藏的数据", "hidden data read"),
      LocalText.of("隐藏的数据已照常读取：{0}", "hidden figures were read like others: {0}"),
      LocalText.of("请确认隐藏的数据应当报送", "make sure that the hidden figures are meant to be submitted")),
  F132(
      NOTE,
      LocalText.of("忽略外部链接", "external links ignored"),
      LocalText.of(
          "工作簿含有指向其他文件的链接，未跟随", "the workbook links to other files; links are not followed"),
      LocalText.of("无需处理", "nothing to do")),
  F133(
      NOTE,
      LocalText.of(".xls 无法校验", ".xls cannot be verified"),
      LocalText.of(
          ".xls 格式没有校验和，传输中损坏的数字有时看不出来",
          "the format .xls has no checksums: a figure that was damaged on its way may go unnoticed"),
      LocalText.of("请另存为 .xlsx 报送", "save it as .xlsx and submit that")),
  F134(
      NOTE,
      LocalText.of("文件末尾有多余字节", "bytes after the end of the file"),
      LocalText.of(
          "文件本身完整，末尾多出若干零字节，已忽略",
          "the file itself is complete; zero bytes that follow after its end were ignored"),
      LocalText.of("无需处理", "nothing to do")),
  C201(
      NOTE,
      LocalText.of("文本形式的数字", "number kept as text"),
      LocalText.of("“{0}”是文本，按数字 {1} 读取{2}", "“{0}” is text; read as the number {1}{2}"),
      LocalText.of("无需处理", "nothing to do")),
  C202(
      ERROR,
      LocalText.of("不是数字", "not a number"),
      LocalText.of("“{0}”不是数字：{1}", "“{0}” is not a number: {1}"),
      LocalText.of(
          "请只填写数字{2}；估算值请把状态设为“估算”",
          "write the number only{2}; for an estimate set the status to “estimated”")),
  C203(
      ERROR,
      LocalText.of("百分比格式与单位不符", "percent but unit is not %"),
      LocalText.of("单元格是百分比（{0}），但单位是 {1}", "the cell is a percentage ({0}) but the unit is {1}"),
      LocalText.of("请按单位 {1} 填写数字", "write the figure in {1}")),
  C204(
      ERROR,
      LocalText.of("公式没有结果", "formula without result"),
      LocalText.of("公式 {0} 没有保存计算结果", "formula {0} has no stored result"),
      LocalText.of(
          "请在表格软件中打开、保存后重新报送，或直接填写数字",
          "open and save the file in a spreadsheet program, or write the number itself")),
  C205(
      NOTE,
      LocalText.of("数据由公式计算", "figures are formulas"),
      LocalText.of(
          "本填报表有 {0} 个数据是公式，已读取其结果",
          "figures of this workbook that are formulas: {0}; their results were read"),
      LocalText.of("无需处理", "nothing to do")),
  C206(
      NOTE,
      LocalText.of("保留了括号说明", "annotation kept"),
      LocalText.of(
          "“{0}”按数字 {1} 读取，括号内文字作为附注保留",
          "“{0}” was read as {1}; the parenthesis is kept as annotation"),
      LocalText.of("无需处理", "nothing to do")),
  C207(
      WARNING,
      LocalText.of("单元格内写有单位", "unit typed into the cell"),
      LocalText.of("“{0}”已换算为 {1} {2}", "“{0}” was converted to {1} {2}"),
      LocalText.of("请只填写以 {2} 为单位的数字", "write only the number, in {2}")),
  C208(
      ERROR,
      LocalText.of("单元格内的单位不符", "foreign unit in the cell"),
      LocalText.of("“{0}”的单位不能换算为 {1}", "the unit in “{0}” does not convert to {1}"),
      LocalText.of("请按单位 {1} 填写数字", "write the figure in {1}")),
  C209(
      ERROR,
      LocalText.of("含义不明的符号", "ambiguous dash"),
      LocalText.of("“{0}”可能表示 0、不适用或暂缺", "“{0}” may mean zero, not applicable or not available"),
      LocalText.of("请填写 0、不适用 或 暂缺", "write 0, N/A or “not available”")),
  C210(
      ERROR,
      LocalText.of("超出允许范围", "outside the allowed range"),
      LocalText.of("{0} {1} 超出允许范围（{2}）", "{0} {1} is outside the allowed range ({2})"),
      LocalText.of(
          "请核对数字和单位；如确实超出，请联系集团总部",
          "check the figure and its unit; if it is right indeed, tell head office")),
  C211(
      NOTE,
      LocalText.of("有效数字超过 15 位", "more than 15 digits"),
      LocalText.of(
          "“{0}”超过 15 位有效数字，表格软件无法完整保存",
          "“{0}” has more than 15 significant digits, which spreadsheet programs cannot hold"),
      LocalText.of("请核对末位数字", "check the last digits")),
  C212(
      ERROR,
      LocalText.of("一个单元格对应几个编码", "one cell for several codes"),
      LocalText.of(
          "这个单元格合并了 {0} 的各行，无法判断数字属于哪一项；均未采用",
          "the cell is merged over the rows of {0}; whose figure it is cannot be told, so none was taken"),
      LocalText.of("请取消合并，逐行填写", "split the cell and fill in each row")),
  C213(
      WARNING,
      LocalText.of("所存结果与公式不符", "stored result differs from the formula"),
      LocalText.of(
          "所存结果是 {0}，而公式 {1} 按现有数据应为 {2}；已采用所存结果",
          "{0} is stored, but the formula {1} gives {2}; the stored result was taken"),
      LocalText.of(
          "请在表格软件中重新计算（F9）并保存后再报送；如所存结果无误，请说明原因",
          "calculate the workbook anew (F9), save it and submit again; if the stored result is right, say why")),
  C220(
      WARNING,
      LocalText.of("同比变动过大", "large change since last year"),
      LocalText.of(
          "上年 {0}，本年 {1} {2}，变动 {3}%，超过 {4}",
          "{0} last year, {1} {2} this year: {3} %, beyond {4}"),
      LocalText.of(
          "请核对；如属实，请在说明列写明原因", "check it; if it is right, give the reason in the note column")),
  C221(
      WARNING,
      LocalText.of("疑似单位或小数点错误", "likely unit slip"),
      LocalText.of(
          "{0} {1} 约为上年 {2} 的 {3} 倍{5}，可能填错了单位或小数点；按上年推算约为 {4} {1}",
          "{0} {1} is about {3} times last year's {2}{5}: the unit or the decimal point may be wrong; {4} {1} would fit"),
      LocalText.of(
          "请核对单位和小数点，如确为 {4}，请更正；如原数属实，请在说明列写明原因",
          "check the unit and the decimal point and correct it if {4} is meant; if the figure is right, give the reason in the note column")),
  C222(
      WARNING,
      LocalText.of("与上年完全相同", "identical to last year"),
      LocalText.of("与上年数 {0} {1} 完全相同", "identical to last year's {0} {1} to the last digit"),
      LocalText.of(
          "请确认不是沿用上年数；如属实，请在说明列写明",
          "make sure that it is not last year's figure; if it is right, say so in the note column")),
  C223(
      WARNING,
      LocalText.of("与上年正负号相反", "sign differs from the prior year"),
      LocalText.of("上年 {0}，本年 {1} {2}，正负号相反", "{0} last year, {1} {2} this year: the sign differs"),
      LocalText.of(
          "请核对正负号；如属实，请在说明列写明原因",
          "check the sign; if it is right, give the reason in the note column")),
  C224(
      WARNING,
      LocalText.of("与同板块单位相差悬殊", "out of line with the segment"),
      LocalText.of(
          "{0} ÷ {1} 为 {2}，约为板块“{3}”{4} 家单位中位数 {5} 的 {6} 倍",
          "{0} ÷ {1} is {2}, about {6} times the median {5} of the {4} entities of segment “{3}”"),
      LocalText.of(
          "请核对 {0} 和 {1} 的数字与单位；如属实，请在说明列写明原因",
          "check the figures and units of {0} and {1}; if they are right, give the reason in the note column")),
  C225(
      NOTE,
      LocalText.of("整千数偏多", "many round figures"),
      LocalText.of(
          "{1} 个不小于 1000 的数字中有 {0} 个以 000 结尾，可能是估计数",
          "{0} of the {1} figures from 1,000 up end in 000; they may be guesses"),
      LocalText.of(
          "请确认是实际数；如为估算，请把状态设为“估算”并说明方法",
          "make sure that they were measured; for estimates set the status to “estimated” and say how they were made")),
  C230(
      ERROR,
      LocalText.of("必填项为空", "blank though required"),
      LocalText.of("必填项没有填写", "a required figure is blank"),
      LocalText.of(
          "请填写数字；确实没有该业务填“不适用”，暂时没有数据填“暂缺”并说明原因",
          "write the figure; N/A if there is no such activity; “not available” with a reason if the figure is not to be had yet")),
  C231(
      WARNING,
      LocalText.of("暂缺但未说明原因", "not available without reason"),
      LocalText.of("填写了“暂缺”但没有说明原因", "“not available” was given without a reason"),
      LocalText.of(
          "请在说明列写明原因和预计提供时间", "say in the note column why, and when the figure will come")),
  C232(
      ERROR,
      LocalText.of("状态与数据矛盾", "status contradicts the figure"),
      LocalText.of("状态为“{0}”，但数据为“{1}”", "the status is “{0}” but the cell holds “{1}”"),
      LocalText.of("请更正状态，或删除数据", "correct the status, or delete the figure")),
  C240(
      WARNING,
      LocalText.of("单位已改动，已换算", "unit changed, converted"),
      LocalText.of("单位由 {0} 改为 {1}，已换算为 {0}", "the unit {0} was changed to {1}; converted to {0}"),
      LocalText.of("请按下发的单位 {0} 填报", "report in {0}, the unit you were given")),
  C241(
      ERROR,
      LocalText.of("单位无法换算", "unit not convertible"),
      LocalText.of(
          "单位“{1}”不能换算为 {0}，数据未采用", "unit “{1}” does not convert to {0}; the figure was not taken"),
      LocalText.of("请改回单位 {0} 并核对数字", "put the unit back to {0} and check the figure")),
  C242(
      NOTE,
      LocalText.of("单位为空", "unit empty"),
      LocalText.of("单位为空，按 {0} 读取", "the unit is empty; read as {0}"),
      LocalText.of("无需处理", "nothing to do")),
  C250(
      ERROR,
      LocalText.of("上年数被改动", "prior figure overwritten"),
      LocalText.of(
          "上年数被改为“{1}”，我们保存的是 {0}；仍以保存的为准",
          "last year's figure was changed to “{1}”; we hold {0}, which stays"),
      LocalText.of(
          "如上年数确有错误，请填在“重述”列并说明原因",
          "if last year's figure was wrong, write the right one into the column “restated” and give the reason")),
  C251(
      NOTE,
      LocalText.of("上年数取自填报表", "prior figure taken from the workbook"),
      LocalText.of(
          "没有保存上年数，填报表中的 {0}{1} 作为首次报告的数字采用",
          "no figure of last year is held; {0}{1} is taken as first reported"),
      LocalText.of("无需处理", "nothing to do")),
  C252(
      ERROR,
      LocalText.of("重述没有说明原因", "restatement without reason"),
      LocalText.of(
          "上年数重述为“{0}”，但没有说明原因；未采用",
          "last year's figure is restated to “{0}” without a reason; not taken"),
      LocalText.of("请在说明列写明重述原因", "give the reason in the note column")),
  C260(
      ERROR,
      LocalText.of("分项合计与总数不符", "members do not add up"),
      LocalText.of(
          "{0} 各分项合计 {1}，总数 {2}，相差 {3}",
          "the members of {0} add up to {1}, the total is {2}: {3} apart"),
      LocalText.of(
          "请核对各分项和总数，更正有误的一项", "check the members and the total, and correct the wrong one")),
  C261(
      ERROR,
      LocalText.of("两种分项的合计不同", "two breakdowns differ"),
      LocalText.of("按 {0} 合计 {1}，按 {2} 合计 {3}", "by {0} the sum is {1}, by {2} it is {3}"),
      LocalText.of(
          "请核对两种分项，更正有误的一种；并补填总数",
          "check the two breakdowns and correct the wrong one; fill in the total as well")),
  R300(
      ERROR,
      LocalText.of("未通过勾稽", "rule of the project not met"),
      LocalText.of("{0}{1}（{2}）：{3}。其中：{4}", "{0}{1} ({2}): {3}. Figures: {4}"),
      LocalText.of(
          "请核对所列数据并更正；如均属实，请在说明列写明原因，并告知集团总部",
          "check the figures listed and correct the wrong one; if all are right, give the reason in the note column and tell head office")),
  R301(
      NOTE,
      LocalText.of("勾稽未评估", "rule not evaluated"),
      LocalText.of("{0}（{1}）未评估：{2}", "{0} ({1}) was not evaluated: {2}"),
      LocalText.of("无需处理；补齐数据后会自动评估", "nothing to do; it is evaluated once the figures are there")),
  G400(
      WARNING,
      LocalText.of("汇总不完整", "incomplete figure"),
      LocalText.of("{0} {1}：应报 {2} 家，已报 {3} 家", "{0} {1}: {3} of {2} entities reported"),
      LocalText.of("请催收缺少的数据：{4}", "ask for what is missing: {4}")),
  G401(
      NOTE,
      LocalText.of("含估算数", "estimated share"),
      LocalText.of("{0} {1} 的 {2}% 为估算", "{2} % of {0} {1} is estimated"),
      LocalText.of("无需处理", "nothing to do")),
  G402(
      WARNING,
      LocalText.of("与已披露数不同", "differs from what was published"),
      LocalText.of(
          "{0} {1} 年为 {2}，已披露 {3}，没有重述说明",
          "{0} of {1} is {2}, published was {3}, and no restatement explains it"),
      LocalText.of(
          "请核对历史数据；确有更正时登记到 restatements.csv",
          "check the history; if it was corrected, enter the reason in restatements.csv")),
  G403(
      NOTE,
      LocalText.of("数据已重述", "figure restated"),
      LocalText.of("{0} {1} 年由 {2} 重述为 {3}", "{0} of {1} is restated from {2} to {3}"),
      LocalText.of("无需处理", "nothing to do")),
  G404(
      WARNING,
      LocalText.of("印出的变动与印出的数不符", "printed change differs"),
      LocalText.of(
          "{0} {1} 年的变动印为 {2}，而按印出的 {3} 和 {4} 计算为 {5}{6}",
          "the change of {0} in {1} is printed as {2}, but the printed figures {3} and {4} give {5}{6}"),
      LocalText.of(
          "如要求读者能按印出的数复算，请在 project.yaml 设 change-basis: displayed；否则可豁免",
          "set change-basis: displayed in project.yaml if readers are to find the change they compute; else waive this")),
  G405(
      NOTE,
      LocalText.of("报告范围有变动", "boundary changed"),
      LocalText.of("{0}：{1}", "{0}: {1}"),
      LocalText.of("无需处理；同口径同比不受影响", "nothing to do; like-for-like changes are free of it")),
  G406(
      WARNING,
      LocalText.of("缺少本合并方法所需的持股或控制信息", "share or control not given"),
      LocalText.of(
          "按{0}合并需要 {1} 列，该单位没有填写，暂按 {2} 处理",
          "consolidation by {0} needs column {1}; it is empty for this entity and was taken as {2}"),
      LocalText.of(
          "请在 entities.csv 的 {1} 列填写（确为 {2} 也请写明）",
          "fill in {1} in entities.csv, also if it is {2} indeed")),
  G407(
      ERROR,
      LocalText.of("调整没有对应数据", "adjustment of no figure"),
      LocalText.of(
          "调整 {0} 针对 {1} 的 {2}，但该数据{3}",
          "adjustment {0} concerns {2} of {1}, but that figure is {3}"),
      LocalText.of("{4}", "{4}")),
  G408(
      NOTE,
      LocalText.of("调整占比较大", "adjustments exceed 10 %"),
      LocalText.of("调整占 {0} {1} 的 {2}%", "adjustments make up {2} % of {0} {1}"),
      LocalText.of("请保留调整依据备查", "keep the evidence at hand")),
  G410(
      WARNING,
      LocalText.of("目标未达成", "target missed"),
      LocalText.of("{0}：目标 {1}，实际 {2}", "{0}: target {1}, result {2}"),
      LocalText.of(
          "请核对该数据；如属实，请在报告中说明未达成的原因",
          "check the figure; if it is right, say in the report why the target was missed")),
  G411(
      WARNING,
      LocalText.of("舍入后分项与总数不符", "rounded parts do not add up"),
      LocalText.of(
          "表 {0}：{1} {2} 年印出的各分项合计 {3}，印出的总数 {4}",
          "table {0}: the printed parts of {1} in {2} add up to {3}, the printed total is {4}"),
      LocalText.of(
          "可在 tables.csv 将该表的 balance 设为 yes（舍位平衡）；已设而仍不等的，请核对数据、增加小数位，或豁免并注明“因四舍五入，分项之和可能不等于总数”",
          "set balance to yes for the table in tables.csv; where that does not help, check the figures, print more decimals, or waive this and note that parts may not add up for rounding")),
  G412(
      WARNING,
      LocalText.of("内部抵销两方不一致", "elimination pair differs"),
      LocalText.of(
          "{0} 与 {1} 的抵销金额不同：{2} 和 {3}", "the eliminations of {0} and {1} differ: {2} and {3}"),
      LocalText.of("请与双方核对这笔内部交易，使两行金额一致", "ask both parties and make the two rows agree")),
  G413(
      WARNING,
      LocalText.of("重述尚未经总部确认", "restatement not yet accepted"),
      LocalText.of(
          "{0} 将 {1} {2} 年由 {3} 重述为 {4}，总部尚未确认",
          "{0} restates {1} of {2} from {3} to {4}; head office has not accepted it yet"),
      LocalText.of(
          "确认后在 restatements.csv 登记一行（value 可为空）",
          "accept it by a row in restatements.csv (value may be empty)")),
  G414(
      WARNING,
      LocalText.of("下级已重述，本级未重述", "figure below restated, this one not"),
      LocalText.of(
          "{1} 的 {2} {3} 年数据已重述为 {4}，{0} 的 {5} 未变",
          "{2} of {3} at {1} was restated to {4}; {0} still stands at {5}"),
      LocalText.of(
          "如 {0} 的数字也应变动，请在 restatements.csv 登记一行；如不受影响，请豁免",
          "if {0} changes as well, restate it by a row in restatements.csv; if it does not, waive this")),
  D001(
      ERROR,
      LocalText.of("无法读取定义文件", "definition file not readable"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请修正文件后重新运行", "mend the file and run again")),
  D002(
      ERROR,
      LocalText.of("未知的列", "unknown column"),
      LocalText.of("没有名为“{0}”的列；最接近的是 {1}", "there is no column “{0}”; the nearest is {1}"),
      LocalText.of("请改正列名；自用的列以 x_ 开头", "correct the name; columns of your own begin with x_")),
  D003(
      ERROR,
      LocalText.of("重复的列", "column twice"),
      LocalText.of("列“{0}”出现多次", "column “{0}” stands more than once"),
      LocalText.of("请只保留一列", "keep one of them")),
  D004(
      ERROR,
      LocalText.of("缺少必需的文件或列", "required table or column missing"),
      LocalText.of("缺少{0}", "{0} is missing"),
      LocalText.of("请补上", "add it")),
  D005(
      NOTE,
      LocalText.of("按 GB18030 读取", "file read as GB18030"),
      LocalText.of("文件不是 UTF-8，按 GB18030 读取", "the file is not UTF-8; read as GB18030"),
      LocalText.of("建议另存为 UTF-8 CSV", "better save it as CSV UTF-8")),
  D006(
      ERROR,
      LocalText.of("必填单元格为空", "required cell empty"),
      LocalText.of("列 {0} 不能为空", "column {0} must not be empty"),
      LocalText.of("请填写", "fill it in")),
  D007(
      ERROR,
      LocalText.of("编码不合规则", "bad code"),
      LocalText.of("“{0}”不是合规的编码", "“{0}” is not a valid code"),
      LocalText.of(
          "编码以字母开头，只含字母、数字、“_”和“-”（指标和系数不含“-”），不超过 64 个字符，不能是 sum min max abs total prior",
          "a code begins with a letter and has letters, digits, “_” and “-” only (no “-” in indicators and factors), 64 characters at most, and is none of sum min max abs total prior")),
  D008(
      ERROR,
      LocalText.of("重复的编码", "duplicate code"),
      LocalText.of("“{0}”重复，首次出现在 {1}", "“{0}” is not unique; it stands first in {1}"),
      LocalText.of("请改用不同的编码", "use different codes")),
  D009(
      ERROR,
      LocalText.of("不是允许的取值", "value not allowed"),
      LocalText.of("“{0}”不是允许的取值；可用：{1}", "“{0}” is not allowed here; use one of: {1}"),
      LocalText.of("请改用允许的取值", "use an allowed value")),
  D010(
      ERROR,
      LocalText.of("不是数字", "not a number"),
      LocalText.of("“{0}”不是数字", "“{0}” is not a number"),
      LocalText.of("请填写数字", "write a number")),
  D011(
      ERROR,
      LocalText.of("不是日期", "not a date"),
      LocalText.of("“{0}”不是日期", "“{0}” is not a date"),
      LocalText.of(
          "请按年、月、日的顺序填写，如 2024-06-30、2024/6/30",
          "write it year first, like 2024-06-30 or 2024/6/30")),
  D012(
      ERROR,
      LocalText.of("引用不存在", "unknown reference"),
      LocalText.of("{0}“{1}”不存在；最接近的是 {2}", "there is no {0} “{1}”; the nearest is {2}"),
      LocalText.of("请改正编码", "correct the code")),
  D013(
      ERROR,
      LocalText.of("单位无法识别", "unknown unit"),
      LocalText.of("{0}", "{0}"),
      LocalText.of(
          "请改用 kpi units 列出的单位，或在 units.csv 中定义",
          "use a unit that kpi units lists, or define it in units.csv")),
  D014(
      ERROR,
      LocalText.of("单位不是同一种量", "units do not match"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正单位或公式", "correct the unit or the formula")),
  D015(
      ERROR,
      LocalText.of("公式有误", "formula not readable"),
      LocalText.of("公式无法理解：{0}", "the formula is not readable: {0}"),
      LocalText.of("请改正公式", "correct the formula")),
  D016(
      ERROR,
      LocalText.of("公式循环引用", "circular formula"),
      LocalText.of("公式循环引用：{0}", "formulas refer to each other in a circle: {0}"),
      LocalText.of("请断开循环", "break the circle")),
  D017(
      ERROR,
      LocalText.of("单位关系有误", "entity tree broken"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 parent 列", "correct the column parent")),
  D018(
      ERROR,
      LocalText.of("起止日期有误", "dates of an entity broken"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("同一编码的各行日期应首尾相接、互不重叠", "the rows of one code must touch and must not overlap")),
  D019(
      ERROR,
      LocalText.of("设置有误", "setting wrong"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 project.yaml", "correct project.yaml")),
  D020(
      NOTE,
      LocalText.of("使用较早年度的系数", "factor of an earlier year used"),
      LocalText.of(
          "{1} 年没有系数 {0}，使用 {2} 年的", "there is no factor {0} for {1}; that of {2} is used"),
      LocalText.of("请补充当年系数", "add the factor of the year")),
  D021(
      ERROR,
      LocalText.of("没有可用的系数", "no factor for the year"),
      LocalText.of("系数 {0} 没有 {1} 年或更早的取值", "factor {0} has no value for {1} or earlier"),
      LocalText.of("请在 factors.csv 补充", "add it to factors.csv")),
  D022(
      ERROR,
      LocalText.of("缺少权重", "weight missing"),
      LocalText.of("mean 需要 weight", "the rule mean needs a weight"),
      LocalText.of("请在 weight 列填写指标编码", "name an indicator in the column weight")),
  D023(
      ERROR,
      LocalText.of("公式与汇总方式不配", "rule does not fit"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 aggregate 或 formula 列", "correct the columns aggregate or formula")),
  D024(
      ERROR,
      LocalText.of("行不完整", "row incomplete"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请补全该行", "complete the row")),
  D025(
      ERROR,
      LocalText.of("表格定义有误", "table definition wrong"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 tables.csv 或 rows.csv", "correct tables.csv or rows.csv")),
  D026(
      ERROR,
      LocalText.of("调整有误", "adjustment wrong"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 adjustments.csv", "correct adjustments.csv")),
  D027(
      ERROR,
      LocalText.of("重述有误", "restatement wrong"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 restatements.csv", "correct restatements.csv")),
  D028(
      ERROR,
      LocalText.of("表格重复给出", "table given twice"),
      LocalText.of(
          "{0} 同时有 CSV 文件和 definitions.xlsx 工作表",
          "{0} is given both as CSV and as a sheet of definitions.xlsx"),
      LocalText.of("请只保留一种", "keep one of the two")),
  D029(
      ERROR,
      LocalText.of("历史数据有误", "history wrong"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 history 文件夹中的文件", "correct the file in the folder history")),
  D030(
      ERROR,
      LocalText.of("区间有误", "range wrong"),
      LocalText.of("{0} 大于 {1}", "{0} is greater than {1}"),
      LocalText.of("请改正其中之一", "correct one of the two")),
  D031(
      NOTE,
      LocalText.of("缺少名称", "name missing"),
      LocalText.of("{0} 没有名称，以编码代替", "{0} has no name; its code stands in"),
      LocalText.of("请填写 name_zh 或 name_en", "fill in name_zh or name_en")),
  D032(
      ERROR,
      LocalText.of("内容不在任何列下", "content under no heading"),
      LocalText.of(
          "第 {0} 个单元格有内容，但表头在此没有列名",
          "cell {0} of the row has content, but the header has no name there"),
      LocalText.of(
          "请补列名或删除内容；含逗号的内容须加引号",
          "name the column or delete the content; text with a comma stands in quotes")),
  D033(
      ERROR,
      LocalText.of("未知的定义表", "unknown table"),
      LocalText.of("没有名为“{0}”的定义表；是否为 {1}", "there is no table “{0}”; is it {1}"),
      LocalText.of("请改正文件名或工作表名", "correct the name of the file or sheet")),
  D034(
      NOTE,
      LocalText.of("未使用的文件或工作表", "file or sheet not used"),
      LocalText.of("“{0}”不是定义表，未读取", "“{0}” is not a table of definitions and was not read"),
      LocalText.of("无需处理", "nothing to do")),
  D035(
      ERROR,
      LocalText.of("数字超出范围", "number out of range"),
      LocalText.of("“{0}”应为 {1}", "“{0}” should be {1}"),
      LocalText.of("请改正数字", "correct the number")),
  D036(
      ERROR,
      LocalText.of("同一行的内容相互矛盾", "contradiction"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正其中之一", "correct one of the two")),
  D037(
      NOTE,
      LocalText.of("没有单位使用的板块或地区", "segment or region of no entity"),
      LocalText.of("没有单位属于“{0}”；最接近的是 {1}", "no entity belongs to “{0}”; the nearest is {1}"),
      LocalText.of("如为笔误请改正", "correct it if it is misspelt")),
  D038(
      NOTE,
      LocalText.of("历史数据未采用", "history not used"),
      LocalText.of(
          "{0}“{1}”已不在定义中，其历史数据（{2} 行）未采用",
          "{0} “{1}” is no longer defined; its history (rows: {2}) was not used"),
      LocalText.of("如为笔误请改正", "correct it if it is misspelt")),
  D039(
      NOTE,
      LocalText.of("重述暂不适用", "restatement left out"),
      LocalText.of(
          "报告年度为 {1}，{0} 年的重述不适用",
          "the reporting year is {1}; a restatement of {0} does not apply"),
      LocalText.of("无需处理", "nothing to do")),
  D040(
      ERROR,
      LocalText.of("历史年度重复给出", "year of history given twice"),
      LocalText.of("{0} 的年度另有一个文件", "the year of {0} is held in another file as well"),
      LocalText.of("请只保留 .csv 或 .csv.gz 之一", "keep one of .csv and .csv.gz")),
  D041(
      ERROR,
      LocalText.of("单位定义有误", "unit defined wrongly"),
      LocalText.of("{0}", "{0}"),
      LocalText.of("请改正 units.csv", "correct units.csv")),
  D042(
      ERROR,
      LocalText.of("指标没有该维度", "no such breakdown"),
      LocalText.of(
          "{0} 没有按 {1} 细分（breakdowns：{2}）", "{0} has no breakdown by {1}; its breakdowns: {2}"),
      LocalText.of(
          "请改正引用，或在 indicators 的 breakdowns 列补充该维度",
          "correct the reference, or add the dimension in column breakdowns of indicators")),
  D043(
      NOTE,
      LocalText.of("豁免已到期", "waiver has run out"),
      LocalText.of(
          "{0} 的豁免有效至 {1} 年，{2} 年不再有效",
          "the waiver of {0} held until {1}; it does not hold for {2}"),
      LocalText.of(
          "如仍应豁免，请更新 until；否则请删除该行",
          "set a later until if it is still to hold; else delete the row")),
  D044(
      NOTE,
      LocalText.of("重新定义了内置单位", "built-in unit defined again"),
      LocalText.of(
          "“{0}”是内置单位，本项目以 units.csv 的定义为准",
          "“{0}” is built in; the definition in units.csv stands in this project"),
      LocalText.of("无需处理", "nothing to do")),
  D045(
      WARNING,
      LocalText.of("持股比例低于 1%", "ownership below one percent"),
      LocalText.of("{0} 表示 {0}%，不是 {1}%", "{0} means {0} %, not {1} %"),
      LocalText.of("如为 {1}%，请填 {1}", "if {1} % is meant, write {1}")),
  D050(
      ERROR,
      LocalText.of("归档未完成", "closing was interrupted"),
      LocalText.of(
          "上一次 kpi close 在替换 history 中的文件时中断",
          "the last kpi close was interrupted while it replaced files of history"),
      LocalText.of("请再次运行 kpi close，它会先完成上一次归档", "run kpi close again; it completes that first"));

  private final Severity severity;
  private final LocalText title;
  private final LocalText message;
  private final LocalText remedy;

  FindingKind(Severity severity, LocalText title, LocalText message, LocalText remedy) {
    this.severity = severity;
    this.title = title;
    this.message = message;
    this.remedy = remedy;
  }

  /** Whether it is about consolidated figures, not about one workbook or definition. */
  public boolean aboutGroup() {
    return name().charAt(0) == 'G';
  }

  public Severity severity() {
    return severity;
  }

  /** A few words naming the kind. */
  public LocalText title() {
    return title;
  }

  /** Why it is wrong, with places for arguments. */
  public LocalText message() {
    return message;
  }

  /** What to do, with places for arguments. */
  public LocalText remedy() {
    return remedy;
  }
}
