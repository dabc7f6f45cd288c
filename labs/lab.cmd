@echo off
rem labs\lab on Windows: finds a JDK, builds the course tool if it is missing or older than its
rem source, and starts it. Its files are in .lab\tool, which can be deleted at any time.
setlocal
for %%I in ("%~dp0..") do set "LAB_ROOT=%%~fI"
set "LAB_TOOL=%LAB_ROOT%\.lab\tool"

rem -- a JDK 17 or newer, read from its release file --------------------------------------------------
set LAB_JDK=
if defined JAVA_HOME set "LAB_JDK=%JAVA_HOME%"
if not defined LAB_JDK for /f "delims=" %%J in ('where javac 2^>nul') do if not defined LAB_JDK for %%I in ("%%~dpJ..") do set "LAB_JDK=%%~fI"
if not defined LAB_JDK (
  echo JAVA_HOME is not set, and the PATH has no JDK. The labs need a JDK, version 17 or newer.>&2
  echo   fix      winget install EclipseAdoptium.Temurin.21.JDK, then open a new window>&2
  exit /b 1
)
if not exist "%LAB_JDK%\bin\javac.exe" (
  echo "%LAB_JDK%" is not a JDK. The labs need a JDK, version 17 or newer; a JRE is not enough.>&2
  echo   fix      winget install EclipseAdoptium.Temurin.21.JDK, and set JAVA_HOME to it>&2
  exit /b 1
)
set LAB_VERSION=17
if exist "%LAB_JDK%\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%LAB_JDK%\release"') do set "LAB_VERSION=%%~V"
set LAB_MAJOR=0
for /f "tokens=1 delims=.-+_" %%M in ("%LAB_VERSION%") do set "LAB_MAJOR=%%M"
if %LAB_MAJOR% LSS 17 (
  echo The JDK in "%LAB_JDK%" is version %LAB_VERSION%. The labs need version 17 or newer.>&2
  echo   fix      winget install EclipseAdoptium.Temurin.21.JDK, and set JAVA_HOME to it>&2
  exit /b 1
)

rem -- start it; exit code 75 means that its source is newer: then build once, and start again ------------
set LAB_COLOURS=none
if defined WT_SESSION if not defined NO_COLOR set LAB_COLOURS=ansi
set LAB_BUILT=
if not exist "%LAB_TOOL%\arguments" goto build
rem Build again if the clone was moved.
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
echo Another labs\lab is building the course tool; waiting for it. If none is running: rmdir "%LAB_TOOL%\lock">&2
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
  echo   fix      see .lab\tool\build.log; connect to the network, because Maven must download its libraries once>&2
  exit /b 1
)
rem An argument file, because a class path may be too long for a command line of cmd.
>"%LAB_TOOL%\arguments" echo -cp "%LAB_ROOT:\=/%/labs/tool/target/classes;\
type "%LAB_TOOL%\classpath" >>"%LAB_TOOL%\arguments"
>>"%LAB_TOOL%\arguments" echo "
rmdir "%LAB_TOOL%\lock"
set LAB_BUILT=yes
goto start
