@echo off
rem Starts GroupKPI; builds it on first use (needs a JDK 17 or later).
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\groupkpi.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo kpi: building (first use) ... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -q -B -DskipTests package
  popd
)
if not exist "%JAR%" (
  echo kpi: the build failed 1>&2
  exit /b 3
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.console=java.base %KPI_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
