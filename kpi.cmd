@echo off
rem Starts GroupKPI. A release brings its own Java; among its sources it is built on first use (needs a JDK 17 or later).
rem A project folder dropped on this file is consolidated and its report opened; so is the project beside it, or that
rem it lies in, on a double-click.
setlocal EnableExtensions DisableDelayedExpansion
set "KPI_DIR=%~dp0"
set "KPI_DIR=%KPI_DIR:~0,-1%"
set "KPI_NAME=%~nx0"
set "KPI_FIRST=%~1"
set "KPI_SECOND=%~2"

rem What the program prints is UTF-8.
set "KPI_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "KPI_PAGE=%%p"
chcp 65001 >nul 2>&1

rem A copy beside a project looks for the program where kpi.cmd was last started in its own place.
set "KPI_STATE=%LOCALAPPDATA%\groupkpi"
set "KPI_HOME=%KPI_DIR%"
if not exist "%KPI_DIR%\runtime\bin\java.exe" if not exist "%KPI_DIR%\pom.xml" set "KPI_HOME="
if not defined KPI_HOME if exist "%KPI_STATE%\home.txt" set /p KPI_HOME=<"%KPI_STATE%\home.txt"
if defined KPI_HOME set "KPI_HOME=%KPI_HOME:"=%"
if not defined KPI_HOME goto lost
if not exist "%KPI_HOME%\kpi.cmd" goto lost
if exist "%KPI_HOME%\runtime\bin\java.exe" goto release

set "KPI_JAVA=java"
if defined JAVA_HOME set "KPI_JAVA=%JAVA_HOME%\bin\java"
set "KPI_JAR=%KPI_HOME%\target\groupkpi.jar"
set "KPI_CLASSES=-Dkpi.classes=none"
if exist "%KPI_JAR%" goto mode
echo kpi: building (first use) ... 1>&2
pushd "%KPI_HOME%"
call mvnw.cmd -q -B -DskipTests package
popd
if exist "%KPI_JAR%" goto mode
echo kpi: the build failed 1>&2
set "KPI_EXIT=3"
goto end

:release
set "KPI_JAVA=%KPI_HOME%\runtime\bin\java.exe"
set "KPI_JAR=%KPI_HOME%\app\groupkpi.jar"
set "KPI_KEPT=%KPI_HOME%\app\groupkpi"
rem Classes that every run loads are kept ready, made on the first start.
if not exist "%KPI_KEPT%.kept" call :keep
set "KPI_CLASSES=-Dkpi.classes=none"
if exist "%KPI_KEPT%.jsa" set "KPI_CLASSES=-XX:SharedArchiveFile=%KPI_KEPT%.jsa"
if exist "%KPI_KEPT%.aot" set "KPI_CLASSES=-XX:AOTCache=%KPI_KEPT%.aot"
if not exist "%KPI_STATE%" mkdir "%KPI_STATE%" 2>nul
echo "%KPI_HOME%">"%KPI_STATE%\home.txt" 2>nul

:mode
rem Explorer calls: cmd /c ""...\kpi.cmd" FOLDER", and leaves out the quotes of a folder with & but no space. So the
rem whole call is read here; only delayed expansion leaves its characters alone.
setlocal EnableDelayedExpansion
set "KPI_EXPLORER="
set "KPI_CALL=!CMDCMDLINE:"=!"
set "KPI_DROPPED=!KPI_CALL:*\%KPI_NAME%=!"
if "!KPI_DROPPED!"=="!KPI_CALL!" goto typed
:trim
if not defined KPI_DROPPED goto clicked
if "!KPI_DROPPED:~0,1!"==" " set "KPI_DROPPED=!KPI_DROPPED:~1!" & goto trim
if "!KPI_DROPPED:~-1!"==" " set "KPI_DROPPED=!KPI_DROPPED:~0,-1!" & goto trim
if not exist "!KPI_DROPPED!\project.yaml" goto typed
set "KPI_EXPLORER=yes"
set "KPI_PROJECT=!KPI_DROPPED!"
goto project

:clicked
if defined KPI_FIRST goto typed
set "KPI_EXPLORER=yes"
set "KPI_PROJECT=!KPI_DIR!"
if exist "!KPI_PROJECT!\project.yaml" goto project
set "KPI_PROJECT=!KPI_DIR!\.."
if exist "!KPI_PROJECT!\project.yaml" goto project
set "KPI_PROJECT=."
if exist project.yaml goto project
if exist "!KPI_HOME!\app\drop.txt" type "!KPI_HOME!\app\drop.txt"
set "KPI_EXIT=0"
goto read

:typed
if not defined KPI_FIRST goto program
if defined KPI_SECOND goto program
if not exist "!KPI_FIRST!\project.yaml" goto program
set "KPI_PROJECT=!KPI_FIRST!"
goto project

:program
endlocal
"%KPI_JAVA%" "%KPI_CLASSES%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=off -Djdk.console=java.base %KPI_JAVA_OPTS% -jar "%KPI_JAR%" %*
set "KPI_EXIT=%ERRORLEVEL%"
goto end

:project
pushd "!KPI_PROJECT!"
"!KPI_JAVA!" "!KPI_CLASSES!" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=off !KPI_JAVA_OPTS! -jar "!KPI_JAR!" consolidate
set "KPI_EXIT=!ERRORLEVEL!"
set "KPI_YEAR="
for /f "delims=" %%y in ('dir /b /ad /o-d output\2??? 2^>nul') do if not defined KPI_YEAR set "KPI_YEAR=%%y"
set "KPI_LANG=zh"
findstr /r /c:"^languages: *\[ *en" project.yaml >nul && set "KPI_LANG=en"
set "KPI_SHOWN="
if "!KPI_EXIT!"=="0" set "KPI_SHOWN=output\!KPI_YEAR!\report-tables.!KPI_LANG!.html"
if "!KPI_EXIT!"=="1" set "KPI_SHOWN=output\!KPI_YEAR!\data\findings.!KPI_LANG!.xlsx"
if defined KPI_SHOWN if exist "!KPI_SHOWN!" start "" "!KPI_SHOWN!"
popd

:read
if not defined KPI_EXPLORER goto end
pause
if defined KPI_PAGE chcp %KPI_PAGE% >nul 2>&1
rem Without /b, as what stands behind an & in the call would run as a command.
exit %KPI_EXIT%

:lost
echo kpi: start kpi.cmd once where the program was unpacked, then this copy 1>&2
set "KPI_EXIT=3"
pause

:end
if defined KPI_PAGE chcp %KPI_PAGE% >nul 2>&1
exit /b %KPI_EXIT%

:keep
echo kept>"%KPI_KEPT%.kept" 2>nul
if not exist "%KPI_KEPT%.kept" exit /b
echo kpi: first start, getting ready ... 1>&2
del "%KPI_KEPT%.aot" "%KPI_KEPT%.jsa" 2>nul
setlocal
set "KPI_CACHE=%KPI_KEPT%.first\cache"
if not exist "%KPI_HOME%\runtime\bin\server\classes.jsa" "%KPI_JAVA%" -Xshare:dump >nul 2>&1
set "KPI_OPTION=-XX:AOTCacheOutput=%KPI_KEPT%.aot"
call :sample
set "KPI_OPTION=-XX:ArchiveClassesAtExit=%KPI_KEPT%.jsa"
if not exist "%KPI_KEPT%.aot" call :sample
rmdir /s /q "%KPI_KEPT%.first" 2>nul
endlocal
exit /b

:sample
rmdir /s /q "%KPI_KEPT%.first" 2>nul
"%KPI_JAVA%" "%KPI_OPTION%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=off -jar "%KPI_JAR%" consolidate --quiet --out "%KPI_KEPT%.first\output" "%KPI_HOME%\sample-workbooks" >nul 2>&1
exit /b
