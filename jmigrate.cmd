@echo off
rem Builds the command line tool where it is not built yet, then runs it: see distribution\src\main\launcher\jmigrate.cmd.
rem To build it again, after a pull or a change: mvnw -q package -DskipTests
if exist "%~dp0distribution\target\jmigrate\bin\jmigrate.cmd" goto run
echo Building jmigrate (first use)...>&2
if not exist "%~dp0distribution\target" mkdir "%~dp0distribution\target"
pushd "%~dp0"
call mvnw.cmd -q -B -ntp -Plauncher -pl migrate-core,migrate-cli,distribution package >"distribution\target\first-build.log" 2>&1
if errorlevel 1 (
  type "distribution\target\first-build.log" >&2
  popd
  echo jmigrate: the build failed; its output is above and in distribution\target\first-build.log>&2
  exit /b 1
)
popd
:run
"%~dp0distribution\target\jmigrate\bin\jmigrate.cmd" %*
