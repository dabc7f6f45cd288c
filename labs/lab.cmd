@echo off
rem labs\lab on Windows: finds a JDK, builds the course tool when it is missing or older than its
rem source, and starts it. What it keeps is in .lab\tool, which may be deleted at any time.
setlocal
for %%I in ("%~dp0..") do set "LAB_ROOT=%%~fI"
set "LAB_TOOL=%LAB_ROOT%\.lab\tool"

rem -- a JDK 17 or newer, read from its release file --------------------------------------------------
set LAB_JDK=
if defined JAVA_HOME set "LAB_JDK=%JAVA_HOME%"
if not defined LAB_JDK for /f "delims=" %%J in ('where javac 2^>nul') do if not defined LAB_JDK for %%I in ("%%~dpJ..") do set "LAB_JDK=%%~fI"
if not defined LAB_JDK (
  echo There is no JDK on the PATH, and JAVA_HOME is not set; the labs need a JDK, 17 or newer.>&2
  echo   fix      winget install EclipseAdoptium.Temurin.21.JDK, then open a new window>&2
  exit /b 1
)
if not exist "%LAB_JDK%\bin\javac.exe" (
  echo There is no JDK in "%LAB_JDK%"; the labs need one, 17 or newer. A JRE is not enough.>&2
  echo   fix      winget install EclipseAdoptium.Temurin.21.JDK, and set JAVA_HOME to it>&2
  exit /b 1
)
set LAB_VERSION=17
if exist "%LAB_JDK%\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%LAB_JDK%\release"') do set "LAB_VERSION=%%~V"
set LAB_MAJOR=0
for /f "tokens=1 delims=.-+_" %%M in ("%LAB_VERSION%") do set "LAB_MAJOR=%%M"
if %LAB_MAJOR% LSS 17 (
  echo The JDK in "%LAB_JDK%" is %LAB_VERSION%; the labs need 17 or newer.>&2
  echo   fix      winget install EclipseAdoptium.Temurin.21.JDK, and set JAVA_HOME to it>&2
  exit /b 1
)

rem -- start it; it ends with 75 when its source is newer: then build, once, and start again ------------
set LAB_COLOURS=none
if defined WT_SESSION if not defined NO_COLOR set LAB_COLOURS=ansi
set LAB_BUILT=
if not exist "%LAB_TOOL%\arguments" goto build
rem A folder that was moved is built again.
findstr /l /c:"%LAB_ROOT:\=/%/labs/tool/target" "%LAB_TOOL%\arguments" >nul || goto build
if not exist "%LAB_ROOT%\labs\tool\target\classes\jobsinpractice\tool\Main.class" goto build
:start
"%LAB_JDK%\bin\java" "@%LAB_TOOL%\arguments" "-Dlab.home=%LAB_ROOT%" "-Dlab.folder=%LAB_ROOT%\.lab" -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US -Dlab.colours=%LAB_COLOURS% -Dlab.check=yes jobsinpractice.tool.Main %*
if not "%ERRORLEVEL%"=="75" exit /b %ERRORLEVEL%
if defined LAB_BUILT exit /b 75

:build
if not exist "%LAB_TOOL%" mkdir "%LAB_TOOL%"
mkdir "%LAB_TOOL%\lock" 2>nul
if not errorlevel 1 goto locked
echo Another labs\lab is building the course tool; waiting. If there is none: rmdir "%LAB_TOOL%\lock">&2
:wait
timeout /t 2 /nobreak >nul
if exist "%LAB_TOOL%\lock" goto wait
set LAB_BUILT=yes
goto start

:locked
echo Building the course tool; a first run downloads about 110 MB ...>&2
type nul >"%LAB_TOOL%\stamp"
call "%LAB_ROOT%\mvnw.cmd" -q -B -f "%LAB_ROOT%\pom.xml" -pl labs/tool compile dependency:build-classpath "-Dmdep.outputFile=%LAB_TOOL%\classpath" -Dmdep.fileSeparator=/ "-Dmdep.pathSeparator=;" >"%LAB_TOOL%\build.log" 2>&1
if errorlevel 1 (
  rmdir "%LAB_TOOL%\lock"
  echo The course tool cannot be built.>&2
  echo   fix      see .lab\tool\build.log; without a network, connect once: Maven has to download>&2
  exit /b 1
)
rem An argument file, because a class path may be longer than a line of cmd.
>"%LAB_TOOL%\arguments" echo -cp "%LAB_ROOT:\=/%/labs/tool/target/classes;\
type "%LAB_TOOL%\classpath" >>"%LAB_TOOL%\arguments"
>>"%LAB_TOOL%\arguments" echo "
rmdir "%LAB_TOOL%\lock"
set LAB_BUILT=yes
goto start
