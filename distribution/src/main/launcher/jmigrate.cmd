@echo off
rem Runs jmigrate on the Java that JAVA_HOME names, else the one on the PATH.
rem   jmigrate [-C DIR]... COMMAND ...     -C DIR: change to DIR first, as in git and make
rem   JMIGRATE_JAVA_OPTS                   more options for the JVM
rem   JMIGRATE_ARCHIVE                     the folder that keeps the archive that shortens the start, or off
setlocal
set "JMIGRATE_LIB=%~dp0..\lib"
rem the folder within is named as that of this distribution
if not defined JMIGRATE_ARCHIVE set "JMIGRATE_ARCHIVE=%LOCALAPPDATA%\jmigrate"
set "JMIGRATE_FOLDER=%JMIGRATE_ARCHIVE%%~p0"

:directories
if not "%~1"=="-C" goto java
if "%~2"=="" (
  echo jmigrate: -C needs a directory after it>&2
  exit /b 2
)
cd /d "%~2" 2>nul || (
  echo jmigrate: -C %~2: no such directory ^(seen from %CD%^)>&2
  exit /b 2
)
shift
shift
goto directories

:java
set "JMIGRATE_JAVA=java.exe"
if defined JAVA_HOME set "JMIGRATE_JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JMIGRATE_JAVA%" (
  echo jmigrate: JAVA_HOME is %JAVA_HOME%, but %JMIGRATE_JAVA% is not there. Point JAVA_HOME at a JDK or JRE 17 or newer, or unset it.>&2
  exit /b 1
)
if not defined JAVA_HOME where /q java.exe || (
  echo jmigrate: no Java found. Install a JDK or JRE 17 or newer and put its bin folder on the PATH, or set JAVA_HOME.>&2
  exit /b 1
)

rem From Java 19 on the JVM makes the archive that shortens its start by itself; the release file tells the version.
set "JMIGRATE_VERSION=17"
if defined JAVA_HOME if exist "%JAVA_HOME%\release" for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "JMIGRATE_VERSION=%%~v"
set "JMIGRATE_VERSION=%JMIGRATE_VERSION:"=%"
if %JMIGRATE_VERSION% LSS 17 (
  echo jmigrate: %JMIGRATE_JAVA% is Java %JMIGRATE_VERSION%; jmigrate needs 17 or newer. Set JAVA_HOME to one.>&2
  exit /b 1
)
set "JMIGRATE_SHARING="
if /i "%JMIGRATE_ARCHIVE%"=="off" goto arguments
if %JMIGRATE_VERSION% GEQ 19 (
  if not exist "%JMIGRATE_FOLDER%" mkdir "%JMIGRATE_FOLDER%" 2>nul
  set JMIGRATE_SHARING=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%JMIGRATE_FOLDER%java-%JMIGRATE_VERSION%.jsa" -Xlog:disable -Xlog:all=error:stderr
)

rem %* still holds every -C DIR, so the arguments are collected one by one.
:arguments
set JMIGRATE_ARGUMENTS=
:argument
if [%1]==[] goto run
set JMIGRATE_ARGUMENTS=%JMIGRATE_ARGUMENTS% %1
shift
goto argument

:run
"%JMIGRATE_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JMIGRATE_SHARING% %JMIGRATE_JAVA_OPTS% -cp "%JMIGRATE_LIB%\jmigrate-cli.jar" io.jmigrate.cli.Main %JMIGRATE_ARGUMENTS%
exit /b %ERRORLEVEL%
