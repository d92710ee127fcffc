; @WHAT@
Target amd64-unicode
Unicode true
Name "Cervitrend"
OutFile "@OUT@"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Cervitrend"
SetCompressor /SOLID @COMPRESSOR@
SetDateSave on
BrandingText "Cervitrend @VERSION@"
Icon "@ICON@"
UninstallIcon "@ICON@"
VIProductVersion "@VERSION@.0"
VIAddVersionKey "ProductName" "Cervitrend"
VIAddVersionKey "ProductVersion" "@VERSION@"
VIAddVersionKey "FileVersion" "@VERSION@"
VIAddVersionKey "FileDescription" "Cervitrend setup"
VIAddVersionKey "LegalCopyright" "MIT licence"

!include FileFunc.nsh
!include LogicLib.nsh
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Cervitrend"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var Usual
Var Everybody
Var Site

; What goes wrong is said where somebody looks, and told by the exit status where nobody does.
!macro Refuse STATUS TEXT
  SetErrorLevel ${STATUS}
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${STATUS}
  Quit
!macroend

!macro Scope
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${If} ${Errors}
    StrCpy $Everybody ""
    SetShellVarContext current
  ${Else}
    StrCpy $Everybody "yes"
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      !insertmacro Refuse 6 "Installing for all accounts needs the rights of an administrator."
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  ; Asked before the scope: for all accounts the same words name another folder.
  StrCpy $Usual "$LOCALAPPDATA\Programs\Cervitrend"
  !insertmacro Scope
  SetRegView 64
  ; An upgrade goes where the program is, unless another folder was named.
  ${If} $INSTDIR == $Usual
    ReadRegStr $1 SHCTX "${UNINSTALL}" "InstallLocation"
    ${If} $1 != ""
      StrCpy $INSTDIR $1
    ${ElseIf} $Everybody == "yes"
      StrCpy $INSTDIR "$PROGRAMFILES64\Cervitrend"
    ${EndIf}
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/SITE=" $Site
  ClearErrors
FunctionEnd

Section
  SetRegView 64
  ; The new program lies ready beside the old one before anything of that is touched.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
@PROGRAM_FILES@
  SetOutPath "$INSTDIR"
  nsExec::ExecToLog '"$INSTDIR\new\python.exe" -m db.process.before_installing'
  Pop $0
  ${If} $0 == "3"
    RMDir /r "$INSTDIR\new"
    !insertmacro Refuse 3 "A record is open in Cervitrend on this computer. Close it, then start this installer again. Nothing was changed."
  ${ElseIf} $0 != "0"
    RMDir /r "$INSTDIR\new"
    !insertmacro Refuse 4 "No copy of the record could be made before the upgrade (is the disk full?). Nothing was changed."
  ${EndIf}
  ; Compiled once here, or every start is slow where the account may not write beside the program.
  nsExec::ExecToLog '"$INSTDIR\new\python.exe" -m compileall -q -s "$INSTDIR\new" -p "$INSTDIR\program" "$INSTDIR\new\app" "$INSTDIR\new\lib"'
  Pop $0

  ${If} ${FileExists} "$INSTDIR\program\*.*"
    RMDir /r "$INSTDIR\before-previous"
    Rename "$INSTDIR\previous" "$INSTDIR\before-previous"
    ClearErrors
    Rename "$INSTDIR\program" "$INSTDIR\previous"
    ${If} ${Errors}
      Rename "$INSTDIR\before-previous" "$INSTDIR\previous"
      RMDir /r "$INSTDIR\new"
      !insertmacro Refuse 5 "Cervitrend is open on this computer. Close it, then start this installer again. Nothing was changed."
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\new" "$INSTDIR\program"
  ${If} ${Errors}
    Rename "$INSTDIR\previous" "$INSTDIR\program"
    Rename "$INSTDIR\before-previous" "$INSTDIR\previous"
    RMDir /r "$INSTDIR\new"
    !insertmacro Refuse 5 "The new program could not be put in the place of the old one. Nothing was changed."
  ${EndIf}
  RMDir /r "$INSTDIR\before-previous"

@OTHER_FILES@
  SetOutPath "$INSTDIR"
  ${If} $Everybody == "yes"
  ${AndIf} $Site != ""
    StrCpy $1 $Site 1 -1
    ${If} $1 == "\"
      StrCpy $Site $Site -1
    ${EndIf}
    ; Python writes it: a folder may have any letter in its name.
    nsExec::ExecToLog `"$INSTDIR\program\python.exe" -c "import json, pathlib, sys; file = pathlib.Path(sys.argv[1]); file.parent.mkdir(exist_ok=True); file.write_text(json.dumps({'folder': sys.argv[2]}))" "$APPDATA\cervitrend\site.json" "$Site"`
    Pop $0
    CreateDirectory "$Site"
  ${EndIf}
  CreateShortCut "$SMPROGRAMS\Cervitrend.lnk" "$INSTDIR\program\pythonw.exe" '"$INSTDIR\program\app\main.py"' "$INSTDIR\program\cervitrend.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Cervitrend"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "@VERSION@"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\program\cervitrend.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Cervitrend maintainers"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  ${If} $Everybody == "yes"
    StrCpy $1 " /ALLUSERS"
  ${Else}
    StrCpy $1 ""
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"$1'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S$1'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

Function un.onInit
  !insertmacro Scope
FunctionEnd

Section "Uninstall"
  SetRegView 64
  nsExec::ExecToLog '"$INSTDIR\program\python.exe" -m db.process.before_installing --look'
  Pop $0
  ${If} $0 == "3"
    !insertmacro Refuse 3 "A record is open in Cervitrend on this computer. Close it first. Nothing was removed."
  ${EndIf}
  ; Its own folders and files by name, and nothing else: somebody may keep a record beside them.
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\previous"
  RMDir /r "$INSTDIR\licences"
@REMOVED_FILES@
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Cervitrend.lnk"
  DeleteRegKey SHCTX "${UNINSTALL}"
SectionEnd
