<#include "summary.md.ftl">
Printed by the template of this language; 草稿 DRAFT stands here.
