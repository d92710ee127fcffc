<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
 <context>
  <name>ahead</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ahead: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begins, cannot be assessed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked scan not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No window can be dated before the due date is agreed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing more is dated for this pregnancy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone: no stop recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture: no removal recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pregnancy has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a flag to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a length window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {0} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {0} to {1} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last day to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last days to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone stops</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone to here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture removal begins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>windows close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>audit</name>
  <message numerus="yes">
   <source>%n entries</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Back to settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Kind of record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Save the receipt…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accesses only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit trail of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;lear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes and accesses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cl&amp;ose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cop&amp;y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy or print these lines, or save them where nobody who works here can change them. Later, main.py verify --receipt says whether the record still holds everything up to this entry as it was. The lines down to Check are enough when they are copied by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fi&amp;nd a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gathering: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name or number, then Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ne&amp;wer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody was found. Type another part of the name or number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the trail is like that. Clear a filter to see more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Olde&amp;r</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the audit trail…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recei&amp;pt…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receipt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the receipt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as {0}. Keep it where nobody who works here can change it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no day. Type one such as 12 mar or -3d, or nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Un&amp;til</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>W&amp;oman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} saved as {1}. It holds names: keep it as you keep the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, newest first; there are older ones</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>backups</name>
  <message numerus="yes">
   <source>%n scans</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n women</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A restore was last tried out {0}: it came back as it was backed up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A restore was never tried out yet; that is done every week once there is a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A restore was tried out {0} and FAILED: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to signing in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backed up and proven.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backing up …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backup made {0}, in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups there are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder for the downtime pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a place for backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the folder of a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Downtime pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every evening, what is needed to work a day without the program: who is booked, who waits for an answer, and a line for each woman. It is an encrypted PDF: any reader opens it with its password, and nothing without. Write the password down and keep it where it is found without the program; it is another one after somebody’s access was taken away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes to {0}; none was written yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes to {0}; the last one was written {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How they stand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I have read what would be lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last proven</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last proven backup {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last proven backup: {0}, in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look through Settings, Users afterwards.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Na&amp;me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the&amp;n</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Newest entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No backup was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No backup: no place chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No folder was named: no downtime pack is written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No place was chosen yet. Choose a stick, a second disk or a share; two places are better than one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No proven backup yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing changed since the last proven backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing that was recorded since this backup was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the same disk as the record: lost with it. Choose a second place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pass&amp;word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password &amp;then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passwords are those of then again, also that of somebody who left: there is no vault of now that can be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Places for backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proven backup too old: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore another folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore this backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore this one…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Roles are those of then again, and you are allowed to restore by the backup alone: there is no record of now that can be read. That is written into the audit trail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show its password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what would be lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic's own settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last proven backup bears a time that is still to come: {0}, in {1}. Check the date of this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last proven backup is too old: {0}, in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password of the downtime pack was never shown, or is another one now. The clinic lead shows it in Settings, Backups, and puts it where it is found without the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The present record cannot be read: what would be lost cannot be said. It is kept beside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record goes back to what it was then; who may come in, and with which password, stays as it is now. The record there is now is kept beside it, and everybody signs in anew. Use the name and password that hold now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup of this record: nobody has chosen a place for backups yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no proven backup of this record yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no record here at present.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This backup is not an earlier state of the present record: each holds what the other has not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try a restore out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trying a restore out …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users stay as they are now. Otherwise than in the backup:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is to be known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this backup holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was recorded since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was recorded since this backup would be lost, listed below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would be lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where they go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write none any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write one now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written as {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>came since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>has another password since; it stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>let in again since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>let in no longer since; stays out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not in the backup at all; {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not in the backup; is not let in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>recorded otherwise since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>was {0}, is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}, {2}; newest entry {3}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>call</name>
  <message numerus="yes">
   <source>%n further questions wait</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules wait</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Whom you told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 day left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading her record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS number {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New while this card was open: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not assessable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>R&amp;ole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record who was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restored draft, not in the record yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save who was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Situation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptoms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told of: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told {0} at {1}, {2}, of {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Treatment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wh&amp;en</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom you told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age at scan not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age not recorded: no due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked, no earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at an age not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>born {0} ({1} y)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dilation {0}; effacement {1}; membranes {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>examiners differ or not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0} mm: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fundal pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>history not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hospital number {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>if it matters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its course not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its indication not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last asked {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>method not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no cerclage recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no discussion recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no earlier length to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no progesterone recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no question asks for anything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no question waits for an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no transvaginal length recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody told yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none recorded as going on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none recorded: dilation and membranes not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not asked at any scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number of fetuses not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>onset not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>painless dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placed for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone ({0}) since {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quality not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>readings {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rupture not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ruptured, {0}; not excluded since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sludge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today is its last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>told {0}, {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window closes {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window passed unanswered on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (answer wanted {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1}); {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} at scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} days left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in place since {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm wide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm {1}, {2}, {3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} criteria met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} since {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to be placed {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} with {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}, removed {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}; {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, planned to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, removed {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, scan again on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, stopped {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: no finger, no probe before the senior obstetrician's word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: see Request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; not for thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; replaces {1} ({2})</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>cards</name>
  <message>
   <source>Low placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes at os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes in canal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes in vagina</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Senior obstetrician's word first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (after the senior obstetrician's word; speculum only, no finger)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm in {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>chart</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n earlier pregnancies</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n scan days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>({0} {1}; {2}–{3} wk)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>({0}, {1}–{2} wk)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Admission</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agree the due date first: without it no scan has an age.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bars ±{0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bars ±{0} mm ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bars: ±{0} mm measurement error ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical length (mm) by gestational age (weeks)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Criteria met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diamond: closed length with a cerclage in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diamond: with cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier pregnancy, {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hollow: criteria not all met, or not transvaginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hollow: criteria unmet or not TV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Joined to the one before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No reference is drawn: there is none for this number of fetuses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scans yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Off the chart: {0} at {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Off the chart: {0} at {1} and {2} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference: {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slope: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {0} more, in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as long as {0} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at or above the {0} centile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>below the {0} centile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>between the {0} and {1} centile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage in between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage the same day, counted as after it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed length, with cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>criteria met: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>end not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>long gap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>measuring twice can differ by up to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no earlier length to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none transvaginal; the latest is {0} on {1}, {2}, not for thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not compared with {0} mm of {1}: a cerclage was placed or removed between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone started in between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shortest of that day: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the latest transvaginal one {0} at {1} on {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the latest transvaginal one {0} on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}   {1}   {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (typed, not saved)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} + {1} × weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} +{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} at {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm open, ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm (one examiner) / {1} to {2} mm (two)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm a week (95 % interval {1} to {2}; {3} scans from {4})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm longer in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm longer than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm or less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm shorter in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm shorter than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} on {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · typed, not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} − {1} × weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, cerclage in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: not for thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} at {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; behind it {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}–{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}–{1} centile, {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>chips</name>
  <message numerus="yes">
   <source>%n drafts</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n fields</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>+{0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrival</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth or loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard it: it is in no record, and gone then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter goes on with it, Del discards it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed, not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand-over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import to take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import to take back, {0} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Laboratory result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day of a symptom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge to take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record to count again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registration to stand again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registration to take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two records of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unfinished drafts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to stand again, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s answer, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s birth or loss, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s call card, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s call, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s cerclage, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s details, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s examination, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s history, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s laboratory result, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s last day of a symptom, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s merge to take back, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s new pregnancy, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s other care, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s pessary, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s plan, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s pregnancy, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s progesterone, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s reason, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s record to count again, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s record, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s registration to take back, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s registration, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s scan, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s settings, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s strike-out, {1} typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}’s two records, {1} typed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>downtime</name>
  <message>
   <source>Age on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age that day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked, today and the days ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage in place since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervix open or membranes visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided {0} with {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Downtime pack of {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody who is followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last lengths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes ruptured, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On progesterone since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan of scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Silence in it means nothing. Write down by hand what happens meanwhile, and record it afterwards with its true day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of the computer was in doubt: ages and days may be those of another day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rules that are followed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Treatment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgent and immediate, without an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waits for an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written {0}. What was recorded after that is not in it.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>and %n more, below</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>no time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing that is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>effects</name>
  <message numerus="yes">
   <source>%n flags</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n flags become</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital no.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a decision comes first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as decided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as decided, no day named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed with a reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no flag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no vaginal probe until a doctor says so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none planned any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none with an abdominal stitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none with ruptured membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none without a due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none without a scan plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none, the pregnancy is over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none, the pregnancy was taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>routine scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} have a differing window still to open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} more urgent; the time counts from when they were raised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} would stop asking for an answer.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ending</name>
  <message numerus="yes">
   <source>%n bookings are cancelled</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open questions close</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Baby {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onset: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan plan ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke early on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke early on {0} at {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke early: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alive {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>neonatal unit {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} on {1} at {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>events</name>
  <message>
   <source>Cut-offs in the literature, to be confirmed by your medical lead: {0}. No rule acts on them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel{0}{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sludge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weekly 17-OHPC was withdrawn in the United States in April 2023 (FDA).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>above {0} {1} ({2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>advised: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>anaesthesia: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bacteria in the amniotic fluid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bands from {0} ng/mL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>below {0} {1} ({2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bleeding: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>complications: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>indication: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left in place for a caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>negative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no result yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placed although something spoke against it: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rupture excluded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under {0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} % effaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm dilated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mg each night</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm closed above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm closed below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} on pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to under {1} {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: last day</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>explain</name>
  <message numerus="yes">
   <source>%n rules</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Guidelines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All guidelines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Followed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidelines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading her record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Published by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other guidelines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pregnancy ended on {0}: no rule is looked at any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The review date of this guideline has passed: have its source looked at again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This edition may be superseded: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What each rule says of her on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is done: {0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it asks, and what is recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it guards against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>followed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not followed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the clinic's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this program's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>fields</name>
  <message>
   <source>A prompt flag is late after, working days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Access</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adopted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreed before the merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Alive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An immediate flag is late after, minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An urgent flag is late after, days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anaesthesia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answered by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approved by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attempt to reach her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth weight, g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Body mass index, kg/m²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CRL, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certified since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certified until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child alive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed length above, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed length below, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Combined with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Complications</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cycle, days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day the waters broke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day, or first day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days on which scans are booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Depth, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilation, cm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dose each night, mg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effacement, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiners who measure in centimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First steps put away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fundal pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel length, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel width, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidelines followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidelines read by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand-over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head circumference, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How examined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the cerclage went</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Laboratory result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latest day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left in place for a caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locks after, minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge of two records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Must choose a password of her own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name to sign in with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neonatal unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of the certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Operator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order of day and month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other hospital numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome of the pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Owed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painless dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place in the order of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta seen on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned removal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy that was combined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preparation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality criteria met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Readings, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the amendment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record that stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record that went into it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reported again at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reported at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reported to be over at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rupture of membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans booked on one day, at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen to be over at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed end of the audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sludge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Struck out because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptoms asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken over from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Technique</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This access</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This attempt to reach her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This booking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This closed scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This course of progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This flag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This hand-over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This laboratory result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This note of care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This risk factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This signature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This symptom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This woman's record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told again on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User it was about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version of the guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke early, before 37+0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Way of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight, g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What became of the suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What exactly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the clinic has settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the file holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may record which decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was placed all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why the cerclage was placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another record</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>first_start</name>
  <message>
   <source>&amp;Clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Open an existing record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Password, at least {0} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Sign-in name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new clinic will be made in {0}. This computer goes on working with the one in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Antenatal clinic, St Mary's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;ountry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervitrend recovery key of {0}. Keep it locked away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the country: it proposes a set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the folder of the clinic's record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates in &amp;figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates in figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidelines followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its first user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No guidelines: a trial and a scan schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other countries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password a&amp;gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposed for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the guidelines…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan room 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign-in name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sr Amina Haddad</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step 1 of 3: where the clinic is, and what it follows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step 2 of 3: the name you sign in with, and your password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step 3 of 3: nothing is stored before this is done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic will be made in {0}, for every account of this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic will be made in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their rules raise flags. They are never blended; each flag names its guideline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This &amp;desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome to Cervitrend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is proposed is ticked. All can be changed, now and later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You are the clinic lead to begin with: you name the others under Settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your &amp;name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amina</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} To use this folder all the same, confirm once more.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>formats</name>
  <message>
   <source>Apr</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aug</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dec</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Feb</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fri</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Friday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jul</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Monday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nov</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Oct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saturday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sunday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thursday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tuesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wednesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth date not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth date not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>eight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>eighteen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>eighty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>eleven</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fifteen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fifty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>five</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>forty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>four</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fourteen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nineteen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seven</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seventeen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seventy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>six</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sixteen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sixty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thirteen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thirty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>three</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>twelve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>twenty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} point {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} point {1} millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} wk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} wk {1} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}-{1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>forms</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Caps Lock is on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervitrend recovery key.txt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the whole case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Group &amp;{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Group {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I have kept it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save to a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show that you have it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key is hidden now. Type these two groups from what you have kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The summary is copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When every password is forgotten, only this key opens the record. Nobody can make it again. Write it down or save it to a removable drive, and keep it locked away from this computer.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>guideline</name>
  <message>
   <source>This program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>review date {0} passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to be confirmed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>help</name>
  <message>
   <source>Close   {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the help (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a word (Ctrl+F); arrows move below, Enter opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a word in the help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found in the help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the help has these words. Try another, or fewer letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bladder empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>external os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>front lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>internal os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the cervix fills two thirds to three quarters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the length is what is still closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vagina</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>history</name>
  <message numerus="yes">
   <source>%n birth of unknown age</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n births of unknown age</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n early loss</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n early losses</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n preterm birth</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n preterm births</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n second-trimester loss</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n second-trimester losses</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n term birth</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n term births</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n termination</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n terminations</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Body mass index (kg/m²)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Yes, this is another one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;ge at its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add each earlier pregnancy, or record that she was asked and had none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at PPRO&amp;M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age when the waters broke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another desk corrected this one meanwhile; nothing of yours is saved yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another desk struck this one out meanwhile: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for others: add each, or record that these are all. No rule reads them before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked, none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked, these are all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth &amp;weight (g)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth weight in grams</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Body mass index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cer&amp;clage (suture)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma is recorded as “{0}”; once it is answered here, it follows from the answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child ali&amp;ve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child alive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct an earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deepest (mm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier pregnancies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Early loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended on (&amp;if known)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>G1 P0: asked, no earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>G{0} P{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed before: not in the record yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History not taken yet: ask for others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How t&amp;he cerclage went</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the cerclage went</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In this record and not among them yet; review each before it is saved:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Increasingly earlier births or losses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be corrected any more; nothing of yours is saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latest day (if known)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it struck out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it count again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it count again…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not recorded: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved yet: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note on this pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onse&amp;t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pain&amp;less dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painless dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the correction of: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review what this record says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save risk factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving puts yours in place of theirs: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short labo&amp;ur</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short labour: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shown as recorded there: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Termination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The earlier pregnancy was struck out meanwhile; save it as a new one or discard it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy is counted. Enter corrects the one marked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three or more second-trimester losses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the first risk factor without an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke before term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What else you typed still stands. Check, then save again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was place&amp;d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why must “{0}” not count? Her flags are worked out again without it; it stays in the audit trail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why the cerclage was placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Y, N or U answers and leads on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>births with a living child: not recorded of all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>births with a living child: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body mass index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage placed for: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma, recorded as “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child alive: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deepest {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>early loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>latest {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>struck out: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>termination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the risk factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: depth in mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: latest day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; the number is that of SOGC 301 (2013)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” was struck out: {1}. It counts again, and her flags are worked out with it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>import</name>
  <message>
   <source>12/31/2025</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2025-12-31</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>24.3 is 24 weeks and 3 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>24.3 is 24 weeks and 3 tenths of a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>31.12.2025</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second scan by this route on the day of line {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Already there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bar |</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Centimetres (cm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comma ,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each visit has one day and its lengths: say which column is what, or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gestational age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ISO 8859-2 (Central European)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ISO 8859-5 (Cyrillic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ISO 8859-7 (Greek)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ISO 8859-9 (Turkish)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the record {0} is the number of a woman who was born on another day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mac Roman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Millimetres (mm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cervical length belongs to {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No column is plainly {0}; {1} may be, but its heading says more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No column is plainly {0}; {1} may be, but their headings say more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No column says by which route; if all were transvaginal, say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No day of scan belongs to {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No heading names {0}. Say which column holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing says how the letters are written. Where are they right?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing says the unit of {0}: millimetres or centimetres?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing stands in the column {field}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing stands in the columns {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the sheets {0}, more than one holds scans. Say which to read first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She was {0} years old at the scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spreadsheet days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UTF-16</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UTF-8</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UTF-8 read twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1250 (Central European)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1251 (Cyrillic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1252 (Western European)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1253 (Greek)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1254 (Turkish)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1255 (Hebrew)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1256 (Arabic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1257 (Baltic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows-1258 (Vietnamese)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a cervical length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a day of scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a gestational age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a given name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a last period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a number of fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>column {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looks like {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>or</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>remarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the cervical length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the day of the scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the gestational age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the given name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the last period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the number of fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the remarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (column {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot all be the day of one scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds numbers that may be days as a spreadsheet counts them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is still to come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} look like {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} looks like {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} may both be {1}. Say which.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} may each be {1}. Say which.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm are unusually long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} cannot be: lengths lie between 0 and 80 mm. A ten-fold slip?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, visit {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}. It would be left out: agree, or say what it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}. They would be left out: agree, or say what they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: nothing says in which order its dates stand, as in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: the figure behind the point of an age may count days, or tenths of a week.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} is no date as it stands; as a spreadsheet counts days it is {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} may be {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: “{1}” may be {2} weeks and {3} d, or {2} weeks and {3} tenths of a week.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has a year of two figures ({field}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has too many decimals for {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a date ({field}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a length.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not in any calendar ({field}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” names a time zone, so its day may be another one here ({field}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” stands in the column {field}, where every line needs a value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” was read as {1} and may be {2}: its column is written in both orders ({field}).</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>inbox</name>
  <message numerus="yes">
   <source>%n lines</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n scans</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n women</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Leave out {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Leave out {0} and {1} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Route of all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Separator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Why it is taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(no heading)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accepted, with a notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Already there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file of scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder for the lines left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column, and what stands in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decimals of the ages in column {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Doubtful and refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter leads to the field that answers it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the file is read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Imports so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep them elsewhere…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave this line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists (*.csv *.txt *.tsv *.xlsx *.xlsm);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Meaning of column {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has been imported yet. Choose a list of scans, a CSV file or an Excel workbook: every line is shown with what is thought of it before anything is taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has been taken yet. A doubtful line is imported only if you take it, after a look; all others, and the refused ones, are kept with their reasons in a file beside this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has been taken yet. Look through the lines, then import them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has been taken yet. The refused lines are left out; they are kept with their reasons in a file beside this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is guessed: answer what is asked, and the lines are shown. Nothing has been taken yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was new in this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order of dates in column {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of the import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading was stopped. Choose the file again to begin anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route of all scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why in a few words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan, and mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans from a file; nothing enters a record unseen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Separator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sho&amp;w</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: {0} taken, {1} new. Import the file again for the rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the line, or leave it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this import back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this import back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was changed since: what was answered about it is asked again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The import of {0} was taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit of the lengths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verdict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What has to be said first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was taken stays in the record until the import is taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would be taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you answered about this file is restored; nothing of it is in the record yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as headings say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as its column says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>figure behind the point…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>order of dates…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>visit {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1} taken)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} already there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} before the lines are read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} left out, kept with the reasons in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} women</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} taken, {1} new.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; {1} with a notice</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>keys</name>
  <message>
   <source>A discussion (Ctrl+D) is recorded on the page of a woman with an open question.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new woman is registered from Women (F3), after looking whether she is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her plan (Ctrl+L) is on the page of a woman.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is grey because what it needs is not chosen or not filled in yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New scan (F4) is on the page of a woman whose pregnancy is open. Finish or leave this page first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy of hers is open: open one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record (F5) is on the page of a woman whose pregnancy is open. Finish or leave this page first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The call card (Ctrl+K) is on the page of a woman whose pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to print on this page. Her papers are printed from her page (Ctrl+P there).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to save on this page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to undo any more. On her page a record can be struck out, with a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1}): {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>leaving</name>
  <message>
   <source>A save that was pressed: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An import is still under way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back to stop it after the woman who is being read in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is waited for until it is in the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look whether the disk is still there. Closing all the same loses what has no answer yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not everything could be saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is lost while the program stays open. If you close all the same, this is lost:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is lost while the program stays open. If you sign out all the same, this is lost:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving what you typed …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Still waiting for the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk has not answered for some time; what was typed last is not saved yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>loops</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n decision owed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n decisions owed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n question without an answer</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions without an answer</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n scan overdue</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n scans overdue</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Hand over to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;or to somebody else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before you sign out: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand over and sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand them over, or sign out; Ctrl+Q again signs out at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed over to {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed to {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No question waits for an answer, no decision is owed, no scan is overdue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open on {0}, {1}. {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told or tried</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is open could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window passed · {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1} late)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} open: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · all of the clinic, most urgent first · refreshed {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>merge</name>
  <message numerus="yes">
   <source>%n flags change</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Reason for merging</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason for taking it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All that the one record will hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Below is how they stand now: look at them again before merging.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Below is what taking it back would do now: look at it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both open pregnancies are the &amp;same one: combine them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both records will be as they were before they were merged because “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+Shift+Return takes the merge back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion with {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier pregnancy: {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter on a line changes whose word counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter shows what taking it back would do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exchange the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find her other record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags that change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found. Down leads into the list; Enter compares the two records, nothing is changed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes into it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her other record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like her. Enter compares the two records; nothing is changed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge the records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge the records…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, number or birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No flag changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody else in the record is like her. Search for her other record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody else is found. Search for a part of her name, her birth date or her number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was recorded since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of the records was changed meanwhile. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of the records was changed meanwhile. Nothing was taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy, {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for merging</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for taking it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record that stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded since in her pregnancy, goes with it to {0}: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded since, stays with {0}: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records that went into hers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taking a merge back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The merge is taken back: they are two records again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two records are one. The old number keeps finding her.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two records of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the two records say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was corrected since keeps its correction. All flags are worked out anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who may be the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose: Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ended {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>filled in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the other record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the record that stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1} will be two women again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} stays; {1} goes into it and is struck out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}. Ctrl+Shift+Return merges them; it can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: combined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: kept once</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>message</name>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check it on Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date in doubt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disk nearly full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed, kept on Today until you discard it: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last messages, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New key not made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Older program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read it all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Self-test failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of this computer is in doubt: it says {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the step before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is counted from today may be wrong. Type every day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was taken back ({1}): nothing more is recorded about her.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>next_scan</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>After the senior obstetrician's word, speculum only, no finger: next scan {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan: a decision is owed first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan: agree the due date first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan: no day was decided on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan: no scan plan is followed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No first scan is planned: abdominal stitch in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No further routine scan is planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scan is planned: the membranes are ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No vaginal probe until a doctor says so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pregnancy has ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan that was owed is closed; none is planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy was taken back: nothing is planned in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Twins or more: the plan is that of the profile, made for one fetus. Cerclage is not recommended for twins or more as a rule; about progesterone the guidelines disagree. A doctor decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>booked for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>booked for {0}, {1} after it is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overdue by {0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>was booked for {0}, nothing recorded since</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>papers</name>
  <message numerus="yes">
   <source>%n entries, the newest first.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n files</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pages</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n women have no paper.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n women were found.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A paper for each woman who is ticked: a file in a new folder, or printed one after the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accesses only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a &amp;woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age that day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit extract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit extract of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit trail of {0} up to entry {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked and due from {0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clinic list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not wait for this day if you bleed, lose fluid, have pain or contractions, or feel pressure in your belly or below. Call or come at once, by day or night.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every entry of the clinic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {0} of them no page could be made: that is the text of the paper.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline and source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidelines followed: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If you cannot come, tell us as early as you can, so that another day is found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last lengths, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, day and time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, number or birth date, then Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No font here can print these signs: {0}. They stand there by their numbers, in: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No paper was made for:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No paper was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is on this list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody was found. Type another part of the name or number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the trail is like that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PRACTICE: no real woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages of the paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pape&amp;r</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Papers made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Printed by {0}, {1}, at {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading who is on the list…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reasons and sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referral letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as text…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save in a new folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as {0}. It is not encrypted: whoever holds the file reads it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sent to {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signs that this program cannot print stand here by their numbers: {0}. Write them in by hand from the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Stopped after %n pages. Look at the printer: they may have come out.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Stopped. Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: no paper was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: nothing was printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Summary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of the computer was in doubt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page of the papers was left. {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages are being drawn for the printer: {0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages could not be made. This is the text of the paper: save or print it so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The paper is being set: {0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The paper is being set…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy has ended. Do not hand this slip out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick &amp;all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick &amp;nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try a&amp;gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is not on this paper was not recorded, or is not part of it: silence says nothing. What was recorded after it was printed is not on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is open on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to do, because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where she is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the new folder is made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the files…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a mistake of the program</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>and %n more questions</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due, not booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>en</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>her pages could not be made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>she was taken back, or has no pregnancy on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} Tick whom you want.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} due without a booking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is ticked. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} pages given to the printer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} ticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} saved in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} saved in {1}. They are not encrypted: whoever holds them reads them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} took nothing. Look at the printer, or save the paper as PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, now {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; and {1} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>phrases</name>
  <message>
   <source>abdominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>abdominal cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>acknowledged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>admission</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age at scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age told in a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amniotic fluid culture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amniotic fluid glucose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amniotic fluid gram stain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amniotic fluid interleukin 6</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amniotic fluid white cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>antenatal steroids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>antibiotics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>appears</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked for a new key for the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at the next visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>audit extract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>audit extract of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>audit extract of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>australia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>backache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>backup made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>backup put in the place of a record that could not be asked who may</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>backup put in the place of the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bladder empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>c-reactive protein</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>caesarean at full dilatation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>caesarean in labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>calipers at both ora</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>canada</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>canal visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>care bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage and progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate expired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate expired on that day ({0}, until {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certified on that day ({0}, until {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical laceration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical occlusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed a password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chart of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>china</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>clinic lead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>comes back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>congenital uterine anomaly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connective tissue disorder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contractions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>copied to the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counts again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cramps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>crl (hadlock)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>crl (intergrowth-21st)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>crl (robinson)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>day first: 3/12 is 3 december</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision owed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>declined by the woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>des exposure before birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>did not hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>digital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dilatation and curettage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>discharge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>discussed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>doctor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>downtime pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>edition of a policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>england</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>epidural</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>escalated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>everything about one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>external os seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fetal fibronectin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fetal medicine foundation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fever</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>field of view optimised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flag appears</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flag closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flag lapses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fluid loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fmf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>found the computer's date doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>friday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>funnel not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>general</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>germany</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held until it was taken out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>history not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>immediate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in canal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in vagina</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>indeterminate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>indicated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>infection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>instrumental birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>internal os seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>international</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>intramuscular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>japan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>laboratory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last day of the scan plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left blank at the examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left word, or sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>length window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>length window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less than 18 months since the last birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lines of a file that were left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lips equally thick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lists of the days ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lletz, leep or cone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lmp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>local</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looked at her record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss before 14+0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss from 14+0 to 23+6</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>low</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>made a new recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>magnesium</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mcdonald</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>method not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>monday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>month first: 3/12 is 12 march</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>moved to another clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>netherlands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nhs number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no certificate recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no certificate recorded for that day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no longer applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>norway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not at os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not low</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number of fetuses not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nurse or midwife</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>oral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other preparation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>painless dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pamg-1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>past the range of the rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placenta not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>planned caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pprom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>praevia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone at least until this day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone stops</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>prompt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>read only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>receipt of the audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>record checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>records without an entry for long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rectal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referral letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referral letters for all with a question that waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referred to another hospital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>removed at the caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>removed in labour or at the birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rest of the united kingdom, or ireland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>risk factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>risk factors not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>routine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rupture excluded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>said that an older record is the one to go on with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>said that the computer's date is right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>saturday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>saved as a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>saw the password of the downtime pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan again on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shirodkar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>short labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shortens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signed out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>singleton</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>slip for her next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>smoking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sonographer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>speculum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>speculum and digital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spinal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spoke with her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spontaneous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>summaries of all of whom something is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>summaries of all on today’s clinic list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>summary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>summary of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sunday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture placement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture removal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture removal planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture removal window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture removal window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>symptom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>symptom ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>taken out early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>termination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the scan plan is over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the whole record as tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the whole record as tables without names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thursday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tocolysis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today’s list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>too old to count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>trachelectomy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transabdominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transfer, day 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transfer, day 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transperineal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transvaginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transvaginal cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transvaginal probe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>trial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>triplets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tuesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>twins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>u shaped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ultrasound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ultrasound biometry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>united kingdom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>united states</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>urgent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>urine culture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>used the recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>v shaped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vaginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vaginal birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vaginal capsule 200 mg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vaginal gel 90 mg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vaginal swab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>watched 3 to 5 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waters broke early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wednesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weekly 17-ohpc (withdrawn)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what is open, for the next shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>white cell count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whom a policy would change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window passed unanswered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>women of whom nothing was heard for long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>y shaped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} or {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>plan</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Day (blank: just now)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Time (may stay blank)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;What came of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After the scan of {0} the plan names no day: record a discussion first, with the day of the next one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attempts to reach her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beside the plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth or loss…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Book a scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Book it all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bookings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring back the scan owed on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring it back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the due date she would be past 44+6: record how the pregnancy ended, or correct the date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the scan owed on {0}: it will not be made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close this scan…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct (Enter in the table)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct this attempt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her page shows whether another pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading her record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No first scan is owed after an abdominal cerclage.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy is open. These were recorded here:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scan is owed with ruptured membranes. The plan goes on once an examination has excluded it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No telephone number is recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has tried to reach her yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of the guidelines followed here plans scans.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not&amp;e</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is booked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opened {0}: {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Owed on {0}, no day of the clinic; {1} is the last one before it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Owed on {0}. No clinic day is left up to then; {1} is the first one after it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan of {0}: first scan {1}, {2}, below that a decision first, last routine scan {3}. {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record an attempt to reach her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record opened on {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restored draft, not in the record yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans that were closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She bleeds and the placenta is low. Record the doctor's decision; the plan goes on once the bleeding has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She stays booked for {0} unless you cancel it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out (Ctrl+Delete)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out the attempt of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out the booking for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Struck out: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The discussion {0} named no day; the next one can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first scan is counted from the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first scan, at {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first scan, due on the day her record was opened ({0}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last routine scan of this plan is at {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan owed on {0} will not be made: {1}. The next scan, discussion, booking or due date takes it up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why the pregnancy goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every {0} days from {1} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>passed, nothing recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (brought back: {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} after it is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} after the scan of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} with {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, closed {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} of {2} booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} of {2} booked, full</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>pregnancy</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Day of the scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Day of the transfer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Number of fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason for the change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A due date was agreed at another desk meanwhile. Nothing of yours was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at the scan (&amp;weeks+days)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at the scan (weeks+days)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before that:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Below is what the new due date changes now: look at it again before saving.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;ycle (days)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma: asked with the risks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma: follows from the risks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what the due date is worked out from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes, after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes, before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cro&amp;wn-rump length (mm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crown-rump length (mm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crown-rump length {0} mm on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cycle (days)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>D&amp;ue date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft of {0} restored, not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date fro&amp;m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0}, today {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0}, today {1} ({2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First &amp;day of the last period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First scan for dating at {0} or later: suboptimally dated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags that change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head c&amp;ircumference (mm), if reported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head circumference (mm), if reported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head circumference {0} mm on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her record was changed meanwhile. Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History and risk factors…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is recorded as soon as the pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is the one that counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands in the form.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was agreed before, and is not the one that counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LMP gives {0} on {1}, ultrasound {2}: {3} apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LMP {0} + {1} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LMP {0} + {1} d, cycle of {2} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than {0} days at {1} to {2}: the table suggests the ultrasound date, {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No due date yet: ages and most rules cannot be worked out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No flag changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scan and no treatment is recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not more than {0} days at {1} to {2}: the table suggests the LMP date, {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved yet: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is said of this pregnancy yet, so it is not opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only ages change: no flag and no planned scan moves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the age today changes: no flag and no planned scan moves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open with nothing known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;lacenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta seen &amp;on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta seen on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancies that ended here…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>R&amp;eason for the change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what is known; or, where nothing is, {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan of {0} without a head circumference: from {1} to {2} mm it dates the pregnancy. Type it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it into the form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the new due date changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worked out from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answered for the old date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by another rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by the new ages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by the new due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it applies again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it no longer applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its guideline is not followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no due date yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no rule sets it aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outside 0+0 to 44+6</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the pregnancy ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the record was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (struck out: {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1}), {2}. Nothing is changed by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} by {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, before 15+0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, head {1} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, within {1} to {2} mm: it dates the pregnancy, whatever the last period says: {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}. Nothing is changed by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: above {2} mm it dates no pregnancy here. Ask a doctor for the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: below {1} mm it dates no pregnancy here. Scan again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}
Agreed {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} + {2} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} mm on {2} = {3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} on {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>problems</name>
  <message>
   <source>0 mm means no measurable cervix. Type 0 again to confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>0 mm would mean that no cervix could be measured.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A backup is being made already. Wait until it is done, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A cell holds {0} characters, more than any value has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A cerclage placed on {0} was in place then. Record its removal first, or amend it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A changed scan plan has to say so: its source begins with “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A character of the recovery key is wrong. Compare it with what was written down.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A course since {0} runs at the same time. Stop that one first, or amend it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A cycle of {0} days cannot be used for dating.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day on which the waters broke needs the answer yes. Correct one of the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day or a year is soon guessed. Take three or four words instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A funnel's shape or size is given, but the funnel is not marked as seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A key of the file has more parts than any guideline needs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A length or dilation needs at least one bound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A loss before 14+0 has no birth weight. Correct outcome or weight.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A loss has no way of giving birth. Correct how it ended, or leave the way blank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A part of the record could not be read: it is damaged, or this computer had no memory left for it. Nothing more is saved; what was typed stays in its form. Close other programs, sign out and in again. If the same is said then, have the last proven backup restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A part of the record was deleted or replaced while the program was open: {0}. Nothing more is saved; what was typed stays in its form, and what was saved is still held here. Write a whole copy before you sign out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A password or a user was changed since this backup was opened. Nothing was changed; open it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A pessary placed on {0} was in place then. Record its removal first, or amend it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A pregnancy goes on in each record, opened on {0} and on {1}. Tick that they are the same one, or end one of them first. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A pregnancy is between 0+0 and 44+6 old.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A quotation mark is not closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A restore in {0} could not be finished ({1}). Nothing is lost: the files lie there under both names. Make room or check the rights of that folder, then start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A restore was cut short, and what is left to do cannot be read: {0}. Nothing is lost; ask whoever looks after the program before anything is moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A text is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A value is of the wrong type: {0} is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A word or a name alone is soon guessed. Add two or three that do not belong to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After a wrong password the next try has to wait a little: {0} s. Nothing is locked; then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All accounts of this computer are to work with one record in {0}, where none is yet; your account worked with the one in {1}. Nothing was changed. Copy cervitrend.db and cervitrend.vault from there to here, then look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An age at the scan needs a length to look at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An age at which the waters broke needs the answer yes. Correct one of the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An examination saw it. Amend the examination to change or take back what it saw.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An import is still under way; the record is closed as soon as it is done. Only the user who is signed in can come back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An older vault was put in the place of {0}: it was written {1} times, this computer has seen one written {2} times. A password or user ended since may open it again. Ask who put it there before it is used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another column was said to be the same as “{0}” ({1}), and only one can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another due date than in line {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another due date would still count instead of {0}. Nothing was saved. Sign out and in again, then agree it once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another file lies where the record was: {0}. Nothing more is saved; what was typed stays in its form, and what was saved is still held here. Write a whole copy before you sign out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another history than in line {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another name than in line {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another number of fetuses than in line {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another one was recorded for these days meanwhile. Correct that one instead; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another record went into hers. Take that merge back first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another woman is on the screen now. Nothing was saved; open her record again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least one entry is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most {0} letters, as it stands on the door.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0} it is early: most guidelines begin later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0} it is too early: lengths are recorded from 14+0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At □ in “{1}” stands a character that cannot be seen ({0}). Type the text again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Besides her details and due dates, records that stand in her file: {0}. Strike them out first, each with its reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth at {0}: before {1} it is recorded as a loss, unless a baby showed signs of life. Say whether one did, or correct how it ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Births or losses have to count, and at least 1 of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both records say something: “{0}” and “{1}”. Choose which one counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both records tell of an earlier pregnancy that may be one: ended at {0}, day {1}, in the record that stays; at {2}, day {3}, in the other. Strike one out or make both alike; if they are two, enter the day of each. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the birth date {0} she was not born at the scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the due date she would be {0} on that day. Check the day and the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the due date this day is {0} days before the pregnancy began.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a password of your own first: somebody else knows the one you have. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a short name to sign in with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose at least one guideline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the kind of cerclage.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the preparation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the test.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the unit that the laboratory reported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what was given or done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where the clinic is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0} by the last period, {1} by the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0} in the file, {1} in the record, which stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0} in the file; the record has no due date, and none would be added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0}, reckoned from the age and the day of the scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {0}, reckoned from the last period.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every decision needs somebody who may record it. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fluid loss goes on although it is not ticked: an examination that excludes rupture ends it, or its last day with a reason (Findings).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow either {0} or {1}, not both: their rules are the same ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often, how deep, when and which need the answer yes. Correct one of the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the record her name is {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Intervals run from the longest length down, each with 1 day or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be both removed and left in place. Take one of them back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be over on {1}, before it began on {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is made of a name of this clinic, this desk or this user, which is tried first. Take three or four words that do not belong together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands among her earlier pregnancies already. Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands among her earlier pregnancies by now. Strike it out there first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was left out before: {0} Once it is corrected, empty its reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was stopped. Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys that lie beside each other are soon guessed. Take three or four words instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters or figures in a row are soon guessed. Take three or four words instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters were lost in the name {0}. Correct it in her details afterwards.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than {0} entries are too many for a paper. Nothing left the program; choose a shorter time in the audit trail, or save it as a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name or password is wrong. Nothing was opened; try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name this desk, such as Desk 2 or Scan room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name who answers for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No age lies between {0} and {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No clinic was founded in {0}. Nothing was made; name the folder of the record with --data, or start the window to found one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No column is called “{0}”. There are {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No copy could be written into {0}. Nothing was left there; choose another place with more room, such as a stick.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No due date: her flags cannot be assessed by age.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No earlier pregnancy is recorded any more; look at the list again before saying that these are all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No line at the beginning of {0} names a column that is known. Nothing was taken; export it with column headings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy of {0} is on record, so there is no paper about her. Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rule is left. Stop following the guideline instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scan is owed on any day, so there is none to close.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No suture is in place any more. Leave this blank, or correct the suture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody could open the record any more. The last user stays; let somebody else in first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody here has the number {0}. Nothing was written; check the number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody knows the key “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody knows the test “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody reads what is printed any more, so it was stopped. What was saved before stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not booked: the clinic does not work on that day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be signed: the record can only be read, or nothing was written at this desk yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can lie between these bounds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing differs from {0}, edition {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is open, so there is nothing to hand over. Write a note, or leave this page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing stands in a column that every line needs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was recorded yet. Fill in what was assessed, or cancel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing would be left of this call. Strike it out instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On line {1} of {0} a length seems to be cut in two by its decimal comma ({2}). Nothing was taken; export it with semicolons, or with such values in quotes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of the two records was merged again later. Take that merge back first. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One with this outcome, age and day is in the list already. Nothing was saved; say that this is another one, or cancel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a birth can be of a living child. Correct outcome or answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a flag whose window passed unanswered can be closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the log of a record is in {0}: cervitrend.db and cervitrend.vault are missing. Look for both; the log belongs to them and was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {0} MB are left on the disk of the record, and {1} MB are needed for this. Nothing was begun; make room there and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PAMG-1 is meant for women with symptoms, and none is recorded for that day. Record them first, or say here why it was done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Readings of one scan from {0} to {1} mm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how it ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how that pregnancy ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say to whom this is handed over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say until which day the certificate counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what became of the suture placed on {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what came of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what this user is in the clinic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what was decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether it is positive; unknown while there is no result yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which cerclage it was, or leave how it went blank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which cerclage it was, or leave why it was placed blank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whose certificate it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why in a few words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it was removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say with whom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say yes, no or unknown, or clear what stands beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She has another pregnancy since {0} that goes on. Only one can; end that one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She has two numbers in this file: {0} and {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She is already booked for {0}; that booking stays unless you cancel it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She is booked for {0}, which is still to come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She may be {0}, who is in the record already. Nothing is saved: look at the list beside the form, and open her record, or say that she is another woman.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She moved and the pregnancy goes on: leave this blank, or correct how it ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She reported it at a scan on that day. Amend the scan to move it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She would be {0} years old. Type the birth date again to confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else has begun a form about this pregnancy: it stays open. Ask her to save or discard that, then undo, or strike out what is wrong on her page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody has to lead the clinic. Make another user the lead first; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody signs in with the name {0} already. Choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else has been typed in that form meanwhile, and stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else on this computer is using the record. Close it and try again; nothing was lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else wrote into the record: {0}. Nothing more is saved; what was typed stays in its form. Write a whole copy before you sign out; if that fails, restore the last proven backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. What was saved before stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is the password that holds already. Choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That pregnancy is another woman's. Nothing was saved; open her record again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That was saved too long ago to be undone at once. Strike it out on her page, and say why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answers of the self-test cannot be read: {0}. Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup failed ({0}). The record itself was not changed; it is tried again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup took too long and was stopped. Nothing half made is kept; it is made next time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The check letters of this receipt do not go with the lines above them: something was copied wrongly. Compare each line with the original.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clocks were put forward that night: they never showed “{0}”. Type the time they showed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The computer has no memory left for the record. What was saved before is kept, this step was not saved. Close other programs and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy {0} does not hold what it should and does not count as a backup. The record itself was not changed; back up again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy {0} is damaged ({1}) and does not count as a backup. The record itself was not changed; check the record, and the disk that the copy lies on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database library {0} has a fault that can damage a record. Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of this computer is in doubt. Type the day and the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of this computer is in doubt: type the day itself with its year, such as 12 mar 2026, not “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk did not take or give what was asked. This step was not saved; check that the disk is there and has room, then try again. If it fails again, write down what you typed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk has not answered for some time. What was typed is kept behind this page; look whether the disk is still there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full. This step was not saved; make room and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The downtime pack could not be written to {0} ({1}). The record was not changed; check that folder, or name another in Settings, Backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The examiner is not recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file has {0} rules, and no guideline has more than {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is not TOML: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is not UTF-8 text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file of measurement errors is missing: {0}. Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file of the record is not where it was: {0}. It was deleted, renamed or moved while the program was open. Nothing more is saved; what was typed stays in its form, and what was saved is still held here. Write a whole copy before you sign out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder in which all accounts of this computer share a record is not there: {0}. {1} names it. Its disk may not be connected; nothing was made in its place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder of the clinic's record is empty: {0}. Its disk may not be connected, or the files were moved. Nothing was made in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder of the clinic's record is not there: {0}. Its disk may not be connected, or it was renamed or moved. Nothing was made in its place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder of the record may not be read: {0}. Check its rights; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder of the record may not be written to: {0} ({1}). Nothing was changed; check the rights of the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder {0} may not be written to. Choose another one; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The guideline files cannot be read: {0}. Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The headings of line {1} stand again on line {2} of {0} in another order, so it holds several lists. Nothing was taken; cut it in two files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The help cannot be read: {0} ({1}). Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The id “{0}” is taken already, in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key “{0}” is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last day is before the first. Check both days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The line has {0} cells instead of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The line has {0} cells instead of {1}; those at its end are blank. Are the others in place?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The line is cut short: {0} of {1} cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lines left out could not be kept in {0}. The scans that were taken stay; import the file again with another folder behind --refused-to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list of hazards {0} cannot be used ({1}). Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list of what the backup {0} holds is damaged. Nothing was changed; choose another backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list of what the backup {0} holds was not written for this record, or was changed afterwards. Nothing was changed; choose another backup, and find out who changed this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The machine has not enough memory for {0}. Nothing was taken; close other programs, or cut the file in parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The machine has not enough memory. What was saved before stays; close other programs and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The machine refused a step ({0}). What was saved before stays; try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The mark is_local has to stay as it is in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of the folder is too long: {0}. Choose a folder with a shorter one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The nine criteria belong to the transvaginal route.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages of “{0}” could not be made. Nothing left the program. Try once more; the text of the paper can be saved instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password could not be read. Type it, or give it with --password-stdin or an open descriptor with --password-fd.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password is wrong. Nothing was changed; type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password must not be the sign-in name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The place for backups {0} could not be used ({1}). Nothing was backed up to it; check it. It is tried again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The place for backups {0} is not there. Nothing was backed up to it; connect it, or choose another in Settings, Backups. It is tried again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The practice clinic could not be started: {0}. Start the program with --demo instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pregnancy ended on {1}; a scan on {0} cannot belong to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program failed its own test when it started. Nothing can be written until it is repaired; what was saved before is kept and can be read. Tell whoever looks after the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program is about to close. This step was not saved; do it again after the next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program made a mistake ({0} at {1}). What was saved before is safe; this step was not saved. Try again, and tell whoever looks after the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The readings differ by {0} %. Measure again if you can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record cannot be read with this key, or is not a record at all. It was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record could not be brought to this version. It is as it was before; go on with the version before, and tell whoever looks after the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record could not be opened or go on being used. Nothing was changed; check that its disk is there, has room and can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record could not be used ({0}). This step was not saved; try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record does not open with the vault beside it: they are of two clinics, or the beginning of the record is damaged. Nothing was changed; put back the one that belongs here, or restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record got another key since this backup was made. Nothing was changed; type also a name and password that held when it was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record has a pregnancy of hers since {0} that goes on; this scan is of another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record has form {0}, this program knows forms up to {1}: a newer version made it. Install that; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record has no clinic in it. Nothing was changed; ask whoever keeps the backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record has the number {0}, which differs by zeros in front only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record has to be copied twice to be brought to this version: {0} MB are needed, {1} MB are free. Nothing was changed; make room, then sign in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record has {0} mm by this route on that day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is already open at {0} since {1}. Sign out there, then try again; nothing was changed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is closed. Nothing was changed; sign in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is damaged. Stop working in it, and restore the last proven backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is not where it was: {0}. Nothing was made in its place; look for the file first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record knows a woman of this name and birth date under another number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record may not be read: {0} ({1}). Nothing was changed; check the rights of the file and its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record may only be read here. This step was not saved; check the rights of its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record was checked beside your work and is not whole ({0}). Nothing more is saved; what was typed stays in its form. Write down what you recorded today, and have the last proven backup restored: sign out, then “main.py restore”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record was closed meanwhile. This step was not saved; sign in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record was made by an older version of the program. Open it in the window first; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recovery key has eight groups of four characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reference file {0} cannot be used ({1}). Install the program anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The review date cannot be later than that of the original, {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The risk factors say {0}, and trauma follows from them. Nothing was saved; correct the factor that is wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The route is “{0}”, but the heading over the length names another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rules changed: the flags of {0} women are still being worked out again. Until then this list may lack some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same as line {0}, letter by letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same is in her record for {0} already. Nothing was saved; amend that one if it has to change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan is now owed on {0}. Nothing was saved; look at the plan again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan on {0} cannot lie in a pregnancy that is due on {1}. Choose the other due date, or check whether these are two pregnancies. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings of this computer cannot be read: {0}. Correct or remove that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings of this computer cannot be written: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sheet “{1}” of {0} reaches to cell {2}. Nothing was taken; copy what is needed to a new workbook.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The suture is recorded as left for a caesarean. Record its removal there first, or choose another answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text of {0}, edition {1}, is not the one that was adopted. Restore the record from a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two passwords differ. Type them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault cannot be reached from here. Nothing was changed; sign in again and try once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault cannot be read: {0} ({1}). Check that it is a file, and the rights of its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault cannot be written: {0} ({1}). It is as it was; check the disk and the rights of its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault is damaged: {0}. Its copy beside it is whole. Use the copy, here or by “main.py vault use-copy”; the damaged one is kept under another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault is damaged: {0}. Nothing was changed. Look for an earlier one in backups and copies of the folder: nothing else opens the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault is not where it was: {0}. Its copy beside the record is whole. Use the copy, here or by “main.py vault use-copy”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault is not where it was: {0}. Nothing was made in its place. Look for it, also in backups and copies of the folder: nothing else opens the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault is this clinic's, but the record {0} does not open with it: it is another clinic's, or its beginning is damaged. It was not changed; put back the record that belongs here, or restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault still has parts from an older version, for which no new data key can be made. Issue a new recovery key, and let every user sign in once, first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault was changed while it was backed up. This copy was thrown away; it is made anew next time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault was written by a newer version of the program: {0}. Install that one; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault {0} belongs to another clinic than the record beside it. Nothing was backed up; look for the right vault.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault {0} is another clinic's: the record beside it does not open with it. Nothing was changed; put back the vault that belongs here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The waters cannot break at {0} in a pregnancy that ended at {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The waters cannot break on {0} when the pregnancy ended on {1}. Check both days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a record at {0}, but its vault is missing. Look for cervitrend.vault, also in backups and copies of the folder; nothing was made, and nothing else opens the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a vault at {0}, but its record is missing. Look for cervitrend.db, also in copies of the folder, or go back to a backup; nothing was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a record at {0}. Nothing was replaced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a scan on this day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a vault at {0}. Nothing was replaced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup at {0}. Nothing was changed; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no due date, so the age at this scan cannot be said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no folder {0}. Choose one that is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no guideline “{0}” here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no place for backups yet. Nothing was backed up; choose one in Settings, Backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no record in {0}. Choose the folder that holds cervitrend.db and cervitrend.vault.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no whole copy of the vault at {0}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is not enough room at {0}: {1} MB are needed, {2} MB are free. Nothing was written there; make room. It is tried again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There was no caesarean. Correct the way of birth or what became of the suture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These groups are not those of the recovery key. Compare them with what you kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This account may not read {0}, where the clinic's record is named. Nothing was opened. Whoever looks after this computer lets an account into the folder of the clinic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This backup has form {0}; this version of the program knows forms up to {1}. Nothing was changed; install the newer version first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot stand as it is ({0}). Correct it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This counts already. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database was made by another program. It was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file does not begin with its hash: it was not exported here, or was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is not as it was exported: its hash differs. Ask for it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This flag was answered meanwhile. Nothing was saved; look at it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This form belongs to another woman. Nothing was saved; open it again from her page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is a backup of another clinic ({0}). Nothing was changed. It can only be restored into an empty folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no receipt, or a part of it is missing. It begins with CERVITREND RECEIPT and has at least the lines Desk, Entry, Signed, Hash and Check. Compare it with the original.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is one and the same record. Choose another one to merge with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is soon guessed. Add a word or two that do not belong to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is {0} d after the scan is due ({1}); until it is done it counts as overdue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This merge was taken back already ({0}). Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This password, or one very like it, is among those that are tried first. Take three or four words that do not belong together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy ended on {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy has not ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy was taken back meanwhile, perhaps at another desk. Nothing was saved in it; what you typed stays as a draft. Open her page; if she is pregnant, open a pregnancy there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This record is not one that is backed up here. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scan was struck out of the record (“{0}”).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This technique does not belong to that kind. Choose them so that they fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This text has {0} characters; at most {1} are kept. Shorten it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was struck out ({0}) and cannot be changed any more. Record it anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This woman's registration was taken back meanwhile, perhaps at another desk. Nothing was saved; what you typed stays as a draft. Find her under Women, or let her stand again there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three readings are the most that are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick at least one flag.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick what she reports, or say what was advised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two cerclages would be in place at once: placed on {0} in the record that stays, on {1} in the other. Strike one out or correct its days first. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two courses of progesterone would run at once: begun on {0} in the record that stays, on {1} in the other. Strike one out, stop it or correct its days first. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a number of years from {0} to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type at least one reading in millimetres.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type her birth date, or tick that it is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type her family name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type her number, or tick that it is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type one number of fetuses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the age that the scan gave, such as 20+3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the crown-rump length in millimetres.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the doctor's reason: what is recorded speaks against a cerclage on that day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name of the clinic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the time too, such as 14:30.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the value, such as 120 or &lt;10.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type your own password once more: it opens the vault for this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use at least {0} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters that broke at {0} are not early: PPROM is before {1}. Correct answer or age.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weekly 17-OHPC is withdrawn: it can be kept as history only. Type when it was stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What became of this booking is in the record already. Book her anew if need be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What lies there is copied between computers when the account signs in and out, which damages a record sooner or later. Choose a folder of this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What lies there is copied to other places by a program, which can put an older record in the place of this one. Choose a folder that nothing copies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What lies there is thrown away sooner or later, by this computer or when the account signs out. A record needs a folder that stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What repeats itself is soon guessed. Take three or four words instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this computer says of the shared record cannot be read: {0}. Nothing was opened or made. Whoever looks after the computer corrects or removes that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was saved in the moment of the lock did not get into the record. What was typed is here as it was; look at it and save again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was typed could not be kept yet, so the record stays open behind this page. Nothing is lost while the program stays open, and keeping it is tried again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was written into {0} was checked and is not a whole record. Keep it, try another place, and restore the last proven backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With this due date the scan on {0} would have been before 14+0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With this due date the scan on {0} would lie outside the pregnancy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With {1} she would be {0} today. Check the dates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You cannot do this to yourself. Ask another lead or an administrator; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You cannot hand over to yourself. Name whoever comes after you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may correct only scans whose last word is your own. Nothing was changed; who may correct this one: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not add or change users. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not answer flags. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not book scans or record contacts. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not bring files in. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not change the idle time. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not change the settings of the clinic. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not change which guidelines are followed. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not choose where backups go. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not give or take the role of clinic lead, or change a lead. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not merge records. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not name the folder of the downtime pack. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not print or save papers. Nothing left the program; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not read the audit trail of the whole clinic; each woman's own stands on her page. Nothing was shown; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not record examinations, treatments, results, history, dating or endings. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not record here, so nothing half-typed was kept. Who may record: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not record scans. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not record who was told. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not register women or open pregnancies. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not restore a backup. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not save everything about a woman as a file. Nothing was written; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not save lists of women as files. Nothing was written; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not save the whole record as tables. Nothing was written; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not settle this doubt. Nothing was changed; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may take back only a woman whom you have just registered. Nothing was changed; who may take back any: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your role does not record this decision here. Nothing was saved; who may: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your user is not in this record. Nothing was changed; ask whoever keeps the backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} already belongs to {1}. Open her record, or check the number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} already has an open pregnancy. Close it first, or go on with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} asks for help at once, or speaks where other rules are set aside. It stays on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} asks for help at once, or speaks where other rules are set aside. Its tests, ages and urgency stay as published; only its wording can be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} at the scan in the file, {1} by the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} babies, but {1} recorded as the number of fetuses. Check that this is right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be an interval: lengths from 25.0 to 60.0 mm, 1 to 42 days. Below 25.0 mm a decision comes first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be read. Check that it is there and not open elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be set: it lies between {1} and {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be written. Choose another folder; nothing else was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot lie in a pregnancy that is due on {1}. Check the day and the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot lie in this pregnancy. Check the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm = {1} mm? Enter takes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm cannot be a dilation: it lies between 0 and 10 cm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} earlier pregnancies are recorded; strike them out before recording that there were none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} fetuses in the file, {1} in the record, which stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} fetuses in the file; the record has no number of them, and none would be added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has a line without end, so it is no list. Nothing was taken; export it as CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has begun the same form ({1}) about both pregnancies, and only one could be found again. Finish or discard one of the two first. Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no such sheet with anything in it. Nothing was taken; choose another sheet or file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has other headings than when it was looked at. Nothing was taken; choose it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has passed. Choose today or a day to come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has the ten digits of an NHS number, but its last digit does not fit: was one mistyped?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds the record of another clinic than the one this computer worked with. Nothing was opened or changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in the backup {1} is not the file that was backed up: damaged or exchanged. Nothing was changed; choose another backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a Sunday; it can be booked all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a backup itself. Choose the folder in which it lies, or another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a damaged workbook. Nothing was taken; open it where it was made and save it anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a folder or a device and no file. Nothing was taken; choose a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a folder or a device, and no record. Nothing was changed; look for the file first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a safety rule of this program. Tick it to agree that it changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a spreadsheet of a kind that is not read. Nothing was taken; save it as .xlsx or CSV, then choose that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is after {1}: it lies in the pregnancy that goes on, so it cannot be the end of an earlier one. Nothing was saved; check the day and the due date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is at {1}: from {2} on it is not early. Correct the day or the answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is before the scan on {1}. Check both days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is before the suture was placed on {1}. Check both days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is before this record was opened on {1}. Agree the due date first, or check the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is before {1}, when it began. Nothing was saved; check both days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is copied to other places by {1}, which can put an older record in the place of this one. Nothing was opened. Choose a folder that nothing copies; to use this one all the same, say so in the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is cut short. It was not changed; restore the last proven backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is empty. Nothing was taken; choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is given to two women in this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is larger than {1} MB. Nothing was taken; export a shorter time, or cut the file in parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is locked with a password. Nothing was taken; save it without one, then choose that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is more than four weeks away. Type the day again to confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no NHS number: its last digit does not fit the others. Type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no NHS number: that has ten digits. If it is another number, choose hospital number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no backup that can be trusted: the list of what it holds is missing. Nothing was changed; choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no day of the clinic; it can be booked all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no longer there. Go back and search again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not a number of fetuses that can be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not a rule of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not a text file. Nothing was taken; export it as CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not encrypted and cannot be one of ours. It was not opened or changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not written as {1}. Nothing was taken; choose another encoding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is on a network drive. Only a disk of this computer is safe; choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is shorter than the longest number here, which has {1} figures: were zeros in front lost?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is still to come. Type the day it happened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is too early for this outcome: a loss before {1} is an early loss. Correct one of the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is too late for this outcome: it ends before {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lies in the folder of the record itself, and would be lost with it. Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lies on a file system of a kind that is not known here ({1}): it may be a share of a network, where a record is damaged sooner or later. Nothing was opened. If it is a disk of this computer, say so in the window; otherwise choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm beside {1} mm: a ten-fold slip?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is more than 15 mm away from {1} mm on {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is more than 15 mm away from {1} mm on {2}. Type it again to confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is outside the crown-rump lengths this formula is made for. Above 84.0 mm the head is measured.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is outside what a head circumference can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is too small for a head. Type millimetres: 15.2 cm are 152.0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is unusually long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm is unusually long. Type it again to confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm, but {1} mm at her scan next to it: a ten-fold slip?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm, or {0} cm = {1} mm?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm, or {0} cm = {1} mm? Type the millimetres again to confirm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was changed at another desk meanwhile. Nothing of yours was saved; look at the new version first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} would never apply at 0.0 mm. Leave the rule out instead, so that everybody sees it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} cannot be: the most is {2}. Check value and unit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, edition {1}, cannot be read by this version of the program. Use the newest version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: its evidence has to be “{1}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} is not for the clinic to change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{1} of {0} cannot be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” can mean more than one day. Choose:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be a cervical length: it lies between 0 and 80 mm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be: the day lies between {1} and {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” could be read as if nothing had to be done. Say what is to be done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has a year of two figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has too many decimals: dilation takes one, such as 2.5 cm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has too many decimals: millimetres take one, such as 152.4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has too many decimals: millimetres take one, such as 22.4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has too many decimals: millimetres take one, such as 62.4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” holds a character that cannot be seen, or one that turns round what stands beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is a formula, not a value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is how a spreadsheet shortens a number: some of its figures are lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is no interval. Type the shortest length and the days, such as 30.0/14, 25.0/7.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is none of the words allowed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a birth weight. Type grams, from {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a body mass index. Type it as 24.5, from {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a copy of any guideline here. The id is clinic- and the id of the original.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a count. Type figures such as 2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a crown-rump length. Type millimetres such as 62.4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a day. Try 12 mar, 3/12, -3d or today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a depth. Type millimetres, such as 12.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a dilation. Type centimetres such as 2.0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a dose. Type milligrams, from 1 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a head circumference. Type millimetres such as 152.4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a hospital number: letters and figures only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a known route.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a length. Type figures such as 22.4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a number of days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a number of fetuses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a number of times. Type 1 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a number. Type figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a result. Type figures such as 120, 0.8 or &lt;10.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a time of day. Type it as 14:30.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a whole day, and a day is kept here: type it with its day, such as 15 may 2021. Where nobody knows the day, leave the field blank and write “{0}” in the note.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not an age in weeks and days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not an effacement. Type a whole number from 0 to 100.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not in any calendar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not taken for a column of days, so its dates have no order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not understood. It would be kept as a note, and the history stays not taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not weeks and days. Type it as 24+3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is the title of another guideline. Say in the title that this one is the clinic's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” may be two days, and nothing says which.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” mixes letters of two alphabets that look alike. Type the number again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” names a time zone, so its day may be another one here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” stands over several columns. Say which: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” stands where every line needs a value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” was read as {1} and may be {2}: its column is written in both orders.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}”: the record does not say so, and it would not be added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}”: the record says otherwise of her cervix, or nothing, and stays.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>record</name>
  <message>
   <source>&amp;Advised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Anaesthesia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Complications</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Day it ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Day of the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Day, or first day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dose each night (mg)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Effacement (%)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Indication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Last day (blank: it goes on)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Last day (blank: one day, or it goes on)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Left in place for a caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Operator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Positive (unknown: sent, no result yet)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Preparation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Progesterone stopped that day too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Since (day on which it began or was reported)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Way of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Who called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Why it was removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Why it was stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A cerclage is not placed in labour, with bleeding, infection or broken waters, nor when a baby has died or cannot live.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anaesthesia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby {0}: alive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby {0}: neonatal unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby {0}: sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby {0}: weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth or loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call, symptoms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed at another desk meanwhile: look at it again before you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed length above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed length below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Complications</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>D&amp;etail: drug and dose, ward, reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>D&amp;ilation (cm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day it ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day or first day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day the waters &amp;broke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day the waters broke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided with {0}, {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E&amp;xaminer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effacement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exami&amp;ned with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examined with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on already: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>H&amp;ow it ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed and kept, not in the record yet: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed before: not in the record yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is known: her notes, who told it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It can be recorded as history only, with the day on which it was stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands among her earlier pregnancies as it was taken over: correct it there too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was gone meanwhile; save it as a new one or discard it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was struck out at another desk: it cannot be amended any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Laboratory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Laboratory test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length a&amp;bove (mm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length belo&amp;w (mm)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most guidelines advise against a pessary in singletons and in twins; the doctor decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;ote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;ote: what was grown or seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neonatal unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No&amp;te</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>O&amp;nset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Operator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Or it stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;lanned stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pessary model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pessary placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pessary removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned re&amp;moval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned removal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned stop by guideline: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preparation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the amendment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded for that day: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removal by guideline: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route of progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ru&amp;pture of membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rupture of membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;topped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;uture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save again if that is right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving asks for the doctor's reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She has these symptoms already; nothing new was recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture material</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptoms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Techni&amp;que</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Technique</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The doctor's reason for placing it all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The form shows what is recorded now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no due date: the age cannot be counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pregnancy ended on {0}: no flag will be raised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Twins or more: a cerclage is not recommended as a rule.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Twins or more: progesterone has not been shown to help, and guidelines disagree. Ask the doctor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit of the result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>W&amp;hy it was removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke earl&amp;y, before 37+0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke early, before 37+0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Way of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight (g)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What became of the s&amp;uture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What became of the suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What exactly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed is kept, nothing of it was saved; the rest shows what is recorded now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed is still here; nothing of it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the &amp;membranes are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the membranes are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why progesterone was stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why the cerclage was placed all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why the pessary was removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bacteria in the amniotic fluid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>broken waters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>she herself, her partner, a midwife</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to whom and where she moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what was advised, and by whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} on that day, by the due date {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: alive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: at least until {1} ({2}); it names no stop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} to {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>register</name>
  <message>
   <source>&amp;Birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Given name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Kind of number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason for the correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct her details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft of {0} restored, not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty the field above first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter opens her record; nothing typed here is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her details are corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is she one of these?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;umber</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody else in the record is like what is typed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a new woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She is another woman: save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Te&amp;lephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are the same woman …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women she may already be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who are like what is typed appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>similar name or number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is registered.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>renewal</name>
  <message numerus="yes">
   <source>%n of your values stay</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules gone</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules renewed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Your copy {0} was made under the first edition of the rules: {1}, {2}, {3}, {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your copy {0}: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gone, not followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yours cannot stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yours stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} The clinic lead reads and adopts a new edition in Settings, Policy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, not followed: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>rules</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Age at the scan {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any of: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0} mm, {1} mm longer, {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0} mm, {1} mm longer: {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0} mm, {1} mm shorter, {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0} mm, {1} mm shorter: {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot be assessed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contractions, bleeding, fluid loss or ruptured membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contractions, bleeding, fluid loss, fever, ruptured membranes or infected fluid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contractions, bleeding, fluid loss, fever, ruptured membranes, infected fluid or pelvic pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Culture or Gram stain of amniotic fluid positive in the last 28 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilation {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does not apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier injury or operation of the cervix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier {0}: {1} or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exactly one of: {0}; {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fall of {0} mm a week or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fibronectin tested since this began: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First scan at {0}, last routine scan at {1}; {2}; below that a decision comes first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For certain: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel seen at the latest transvaginal scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its window closed {0} ago, on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its window closes in {0}, on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its window opens in {0}, on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latest scan by another route {0}, or no due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latest scan by another route, {0} mm or less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latest scan not transvaginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length {0} mm or less, measured in the last {1} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length {0}, measured {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measurement error ± {0} mm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes at the latest examination: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes at the os, in the canal or in the vagina</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes broke early in an earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes exposed, or dilation 1.0 cm or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest: {0} ({1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Never set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cerclage placed in this pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No due date agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No fluid loss and membranes not ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rule followed here applies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rule followed here is known to apply; {0} cannot be assessed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No transvaginal scan at {0} or later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No transvaginal scan that day or in the {0} days before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not met: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painless dilation in an earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factor: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scanned after the day on which the cerclage was placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scanned since this began: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside with {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since the latest transvaginal scan {0} mm or less by abdomen or {1} mm or less by perineum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptom: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan was {0} after its window, whose last day was {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan was {0} before its window, which begins on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today, {0}, is the last day of its window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transvaginal cerclage that failed before {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a cerclage in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a cerclage is in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an open cervix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at any age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0} mm every {1} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it would apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it would no longer apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>losses {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not looked at: no length that this rule asks for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not so: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now under {0} mm, or a fall of {1} mm or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over {0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pelvic pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pelvic pressure comes first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signs of labour, loss or infection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>source checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spontaneous births {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the cervix is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the clinic's own, changed from the published rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to be confirmed by your medical lead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under {0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>up to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>warning signs come first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (recorded: {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} Its window opens on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in an earlier pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm a week or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm measured, error ± {1} mm. Of what is followed here:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} mm or more (one examiner), {2} mm or more (three readings each day) or {3} mm or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} mm or more (same examiner) or {2} mm or more (otherwise)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} or more fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} that ended before {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} that ended so: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} would apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} would no longer apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} or less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, or never measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, placed for {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, with a cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; contractions alone up to {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>saved</name>
  <message>
   <source>Also: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discarded: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer asked: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No new flag.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open her page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}: {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>scan</name>
  <message numerus="yes">
   <source>%n flags</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Day of the scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A draft amends a scan that does not stand any more; discard it to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A probe can carry infection upwards: ask the doctor first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at scan {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All nine criteria met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All {0} met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend scan of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bleeding since {0}; placenta {1}. No probe and no finger before the senior obstetrician's word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft of {0} restored, not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft of {0}, not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E&amp;xaminer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E&amp;xaminer (you)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags are foretold once every field is settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fundal &amp;pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fundal pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the record since {0}, {1}: {2} ({3})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is a transvaginal scan still meant?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It can be amended no more; Esc leads back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It serves while they are not there; what she needs now is the doctor's decision.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its scan date is {0}, not {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept as a draft while you type, saved {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading her record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the chart…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes ruptured on {0}, and not excluded since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes {0} on {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;ote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No flag is new with this scan; those that are open stay open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not all…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing else seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pl&amp;acenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading &amp;{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the amendment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ro&amp;ute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save again to put yours in its place, or discard yours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save amendment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving raises {0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan saved: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shorter of two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shortest of three</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the nine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slud&amp;ge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sludge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sludge: unless she has signs of infection, testing the amniotic fluid is a question for the doctor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>So far {0} ({1}); a field is not settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Struck out {0}, {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptoms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptoms today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The nine criteria</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scan does not stand in her record any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the first reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>U</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>V</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was understood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With the other scan of this day the shortest is {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last time {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spread {0} mm, {1} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (you)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} +{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} since {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · and {1} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, Enter books {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: held against limits of its own route only</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>self-test</name>
  <message>
   <source>It is {0}, and the record was worked on with {1}. What the newer one does better or puts right is missing here. Everything that was recorded is still there. Tell whoever looks after the computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program failed its own test: nothing can be written, and flags and ages may be wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This program is older than the one that was used here before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today's list is not brought up to date. Read what was measured, go by the guidelines themselves, and tell whoever looks after the program. Wrong answers: {0}. The first: {1} (expected {2}, found {3}).</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>settings</name>
  <message numerus="yes">
   <source>%n records, the longest without an entry first.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n values changed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Approved by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Audit trail…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dates in figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Guideline to copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Immediate flags, minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;List these records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Locks after, minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Name of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;New password, at least {0} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Present password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Prompt flags, working days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Until, last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Urgent flags, days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Whose certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Why this is changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Written as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Years without an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A due date is suggested as it is done there, and the first tab offers its set of guidelines. Those followed stay until they are changed there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new key was asked for; it is made when somebody next signs in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new password for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new recovery key is shown and confirmed as at the first start. From then on the old one opens older copies of the vault alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A scan is proposed for one of them. Any other day can be booked all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A table for each kind of record: scans, due dates, examinations, treatments, flags, outcomes and the rest, as far as they count. Days stand as 2026-03-02, every heading names its unit, and what was not recorded is blank. A new folder is made for them; it is whole or not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a user…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adopted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adopt…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at the scan by another route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at the scan, from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at the scan, to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today, from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today, to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age when measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also without a due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An unanswered immediate flag is late after so many minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approved by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the computer’s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin a new edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;ertificate for measuring the cervix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;ountry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage that failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate ends within 60 days, or has ended: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certified since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervitrend recovery key of {0}. It takes the place of every earlier one. Keep it locked away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change of length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the set of: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clinic da&amp;ys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days without a transvaginal scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disable {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dr Ines Ferreira, medical lead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier births</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier births and losses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier losses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edition {0}, approved by {1}. Reason: {2} What differs from {3}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edition {0}, approved by {1}. {2} Begin a new edition to adopt it as it is followed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Editions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is drawn in this size from the next start of the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything, and settles guidelines, policy, decisions, settings and users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiners or devices as they are named in a scan, with commas between them. For them 2.24 is read as 22.4 mm, and both are shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Excel workbooks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export this edition…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fall of length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First scan at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the guideline, or no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline to copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidelines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hazards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital no.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How 3/12 is read wherever a date is typed or searched for. It is shown as 03-Dec or 12-Mar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long a record has to be kept differs by country and by what is in it: the clinic lead decides. Cervitrend deletes nothing by itself. Looking at a record is no entry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If adopted, {0} of {1} women change today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interval {0}: days to the next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interval {0}: from so many millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Intervals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Issue a new recovery key…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is shown beside a day that is booked; 0: no number is settled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands on everything that is printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its rules raise the flags from now on, at every desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps users, backups and the idle time. Reads, and records nothing about a woman.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key of the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last routine scan at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late after the end of so many days; 0 is the day it was raised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late after the end of so many working days, Monday to Friday.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length by another route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length of late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let {0} sign in again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at the women who are pregnant now…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a new key at the next sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the tables…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes broke early before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Na&amp;me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New &amp;password, at least {0} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password a&amp;gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password aga&amp;in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password owed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Newly followed: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No edition to read yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer followed: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No record is without an entry for that long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No transvaginal scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No, disabled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No, not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has been looked at yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has looked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is removed: her name stays on everything that she wrote. Disabled, she cannot sign in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is changed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Num&amp;ber (may stay blank)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the clinic lead may change these, except for your own password; you can read all of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passwords</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Policies (*.toml);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Published: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it in the place of the old one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reads, and writes nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording is writing down what was decided: whoever decided stands under “With whom”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records everything about a woman and answers flags.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records without an entry for long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registers women, books and records scans, corrects her own, and records who was told. Answers no flag and records no decision unless the lead lets her.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review date: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rise of length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ro&amp;le</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SM Ruth Brown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safety rules of this program that change. Tick each one that you agree to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safety rules that change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the list as a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the tables…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save this edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save this list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save who would change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved in {0}. The files are not encrypted: keep them where only who may read them can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan plan: none of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan plan: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scanners that display &amp;centimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans on one day, at &amp;most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See what differs and who changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See who changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She cannot sign in any more. Her name stays on everything that she wrote.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>She signs in with this password once, and then chooses one of her own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Si&amp;gns in as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Si&amp;ze of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signs in as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since (ma&amp;y stay blank)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Some values cannot stand as they are. Correct them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source of the plan: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source of the scan plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space follows a guideline or stops following it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The guideline itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The new recovery key holds. Destroy what the old one is written on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The screen locks when nobody has touched it for so long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The size counts from the next start of the program: everything grows with the text. A page needs room for 960 by 560 at 100 %; on a screen of 1366 by 768 that is up to 125 %.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole record as tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This clinic has no edition of its own: it follows the guidelines as they are published.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This edition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This workstation’s screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo all changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values of the rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warning signs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What differs from the edition before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it looks for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the new edition of the rules changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When an unanswered flag is late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the folder of tables is made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may record which decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who would change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever has an older copy of the vault and the old password can still open the record with them, until the clinic lead has a new key made for the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why others are followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why this is changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With a new key no older copy of the vault opens the record of today: after a password was seen, a computer or a copy was lost, or somebody left. Everybody's password stays. Copies and backups made before stay as they are: each opens with the vault that lies beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With names and free text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without names a woman is a key, the same in every table and each time, and nothing that was typed freely leaves. With names a folder of its own holds who each key is, the free text, and a list of scans that the inbox of another clinic reads.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who would change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Years without an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes, adopt it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You are the only user. Add the others: each signs in with a name and password of her own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may change users, backups, the idle time (under Clinic) and your own password. The rest is the clinic lead's; you can read all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your ow&amp;n password, now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your pass&amp;word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your passwor&amp;d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password is changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password is changed. Sign in with it from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password is changed. The old one still opens older copies of the vault, and with them the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>always</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least, one examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least, otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least, same examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least, three readings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most, by the abdomen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most, by the perineum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at or after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot stand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contractions alone until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>edition {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ended before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>exactly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0} mm {1} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>later edition: check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mm a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mm or more:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not older than, in days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing changed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>only where now under</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>or a fall of at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>passed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ruth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>so many</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>source checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to be confirmed by your medical lead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weeks+days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what is published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} From {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} changes: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has a new password. She signs in with it, and then chooses one of her own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is added. She signs in as {1}, and then chooses a password of her own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is disabled and cannot sign in any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is left out: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} women looked at; {2} change so far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} rules to be confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, ended {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, signs in as {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, until {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}: before it is adopted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>shell</name>
  <message numerus="yes">
   <source>%n messages</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pregnancies</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A report helps whoever looks after it. It says where in the program that was, and nothing about any patient.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for the same again: what was typed stands there, and nothing was done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backing up …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervitrend: demonstration (its password is: {0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Invented women to try everything on, in a window of its own; your record stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It can be read before it is given to anybody.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locks in {0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locks in {0} seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the practice clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Practice clinic: these women are invented, and all of it is gone when the window is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put this away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save a report…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved. The flags of every pregnancy are worked out again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved. The flags of {0} were worked out again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That pregnancy was taken back; this is her page. What was typed about it stays on Today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup was restored. Sign in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup was restored. Sign in again. The record there was before is kept in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The practice clinic opens in a window of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program failed on {0} at {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record you opened was merged; this is the one it went into.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report lies in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the next part of the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the part before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two records of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What can be printed of this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why a rule applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} - {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>sign_in</name>
  <message>
   <source>&amp;Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new clinic is never begun in its place: this computer remembers that it works with one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervitrend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervitrend recovery key. It takes the place of every earlier one. Keep it locked away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the folder of the clinic's record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done. Sign in now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with the older vault</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is a disk of this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the new recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looked again: what stands above is still so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name or recovery key is wrong. Nothing was changed; try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New &amp;password, at least {0} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password a&amp;gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore a backup…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in at {0}. Another user writes her own name over this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in to open the clinic's record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step 1 of 2: the key opens the record once. You choose a new password, and a new recovery key takes the place of this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step 2 of 2: nothing is changed before this is done; afterwards the old key opens older copies of the vault alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic's folder cannot be opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic's folder is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clinic's folder is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The demonstration is being made: a clinic of invented women. It opens by itself in some seconds, without a password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record and its vault are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is another clinic's folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again in {0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the copy of the vault</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this folder all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Work with that clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>eight groups of four letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is signed in. What was typed is behind this page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} locked {1}. What was typed is kept and comes back; another user may sign in with another name.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>stopped</name>
  <message>
   <source>A whole copy of what was saved, with its vault, lies in {0}; it was opened and checked. Tell whoever looks after the program: it is opened by starting the program with that folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where the whole copy is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries are missing: this record ends {0}, this computer last wrote in it {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries may be missing: this record ends {0}, and what this computer remembers of it cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with this record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed forms are not kept either: leave them open, or write them down.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is an older copy or another record. Look for the newer file before you record anything; if a backup was put back on purpose, say that you go on with this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No place was chosen: no copy was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody can tell whether it is the newest. Look whether there is a newer file before you record anything; if there is none, say that you go on with this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is saved any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {0} MB are left on the disk of the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy is being written and checked …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The new key for the record was not made; the one before still opens it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When nothing is left, nothing can be saved. Make room there, or tell whoever looks after the computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a whole copy to …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} It is tried again whenever somebody signs in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>subject</name>
  <message>
   <source>As it stands now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every entry, the oldest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything recorded about {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-typed and not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds every version of what was recorded, what was struck out, and who looked at it. What was not recorded is named as such. Which days the program reckoned ahead is worked out from this and kept nowhere else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, by {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, written on {1} by {2}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>timeline</name>
  <message>
   <source>Attempt to reach her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baby {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bookings and contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag passed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag raised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags and discussions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Owed scan closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy and due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Treatments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>intensive care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>owed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>struck out: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waters broke early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}: {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>today</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n entries bear a day after today. Correct their days, or this computer's date.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n fields typed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n things open</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A USB stick or a folder on the clinic's server. Each backup is proven by opening it again. Until then one broken disk loses everything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An example with invented women. Nothing here can be pressed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrived {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the lists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked {0}, not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring them from a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where backups go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clinic list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days of the month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discuss prevention with doctor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do what, because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody on this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F1 explains the page you are on. F12 locks the screen. Keys stand on every button.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a woman: name, number or birth date   (F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First scan due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First scan overdue by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the lists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed over by {0} to {1}, {2}: {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I have read them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Immediate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In room {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In this order, or any other. Each takes a minute or two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep   {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last five, line at 25</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes in vagina</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Month after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Month before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, birth date and number; her due date; her history. Or bring many women from a file, looked at one by one before they are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No question wants an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rule is applied with this date until you say that it is right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody here is like that. F3 looks in the whole record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is booked for today, no scan is due, no form is unfinished.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is booked or due on this day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not yet here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only “{0}” in the name · Esc shows all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the handover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue and not booked for today: {0}. The longest: {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy over, suture left in place: no removal recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone: no stop recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read what your guidelines say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record &amp;discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register the first woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room (Esc leaves)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan overdue by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans due and overdue, not booked for today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Senior obstetrician now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort by: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {0}, done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture: no removal recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sutures and progesterone with a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date is right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of this computer is {0}; the last entry was made on {1}. Check the date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of this computer was another one a while ago. It is {0} now. Check it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The five signs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole record was last checked {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole record was never checked on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three first steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To a &amp;room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type anywhere to filter by name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unfinished drafts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this page will show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where she is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which rows are shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who was &amp;told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women of this day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who are booked for today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who have to be seen now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who were scanned today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women whose last scan you recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women whose scan is overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You follow: {0}. The clinic's lead reads what each asks for, and says so here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for {0} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last day today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no answer owed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {0} of {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one row for each question, until it is answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sorted, the last first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>who comes, when, and how her last lengths ran</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window passed unanswered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}   {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}   {1}   Alt+W</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}  +{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in a room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is in room {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} · {2} · refreshed {3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: a draft, not in the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; tell the clinic lead.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>tour</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By time: who is here, her last length, and how the last five ran. Enter does what comes next.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F1 explains what you see, F1 twice shows its keys. Under Contents stands how each thing is done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F3, then any part of her name, her number or birth date. A new woman is registered from here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F4 records a scan, F5 everything else. This line says what was saved; Ctrl+Z undoes it for half a minute.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help is beside the work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her name never leaves the screen. Below it stand her lengths, and her questions at the right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Her page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave   {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One row for each question, the most urgent first: what to do and why, and how much time is left.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Take the tour: %n steps</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>What wants an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was done is said here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who comes today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>trail</name>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End of the audit trail signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hash of the entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When (UTC)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with Cervitrend {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with Cervitrend {0}, which is older than {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} moved to another record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} struck out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>undo</name>
  <message>
   <source>A handover was told to somebody: hand over again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A merge, an import, a birth taken back and a registration by mistake have a way back on their own pages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+Z takes back what you saved, marked, struck out or discarded in the last 30 seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is half-typed again, as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings, users and guidelines are changed again in Settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it was stays in the audit trail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the program keeps by itself stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>risk factors</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>waiting</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Just late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told {0} of {1} of {2}, {3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} late</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>widgets</name>
  <message numerus="yes">
   <source>%n fields typed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n losses</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n losses, earliest {0}</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n preterm</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n term</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n undated</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>({0}: all met)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>= {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born {0} ({1} y)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CRL {0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage in place since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervix open or membranes visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conceived by IVF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delivered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard what is typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For example 12 mar, 3/12, -3d, +2w, today, monday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes ruptured, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved to another clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS no. {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No. {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On progesterone since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta praevia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The woman on the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in centimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}    {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} at {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} positive, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} since {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>woman</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rules cannot be assessed</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>&amp;Chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Discussions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Next scan on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;When (blank: just now)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A folder for everything about her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;udit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledge with a reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against: none from the guidelines followed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against: none so far; not all rules can be assessed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ah&amp;ead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend (Enter in the table)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answered together: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Body mass index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Book {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked for {0}; her plan (Ctrl+L) changes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came back: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot be assessed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change due date and fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close: the window has passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the row, the question or the chart that has the focus, else her number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct details…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct her name, number or birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>De&amp;cision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision on {0}: none yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision on {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilation not recorded at the examination of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date and fetuses…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier pregnancies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Escalate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examined by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examiner {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fi&amp;ndings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>H&amp;istory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide earlier pregnancies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital number {0} is copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the place of: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is over: record the last day of a symptom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is over…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It counts again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day on which she had {0} (since {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it struck out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it count again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it count again…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading her record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the chart…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes and dilation not recorded at the examination of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes not recorded at the examination of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Near</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest: {0} · {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next scan on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No discussion recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No due date agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No funnel seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No open questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pregnancy is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No question asks for it; it plans the next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rule followed here applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rule followed here is known to apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scans yet. F4 records the first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No symptom, examination or result yet. F5 records one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No treatment yet. F5 records one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not met: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not&amp;e</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing else seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of yours was saved; what you typed is still here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now. Its rules end on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Oldest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open   Ctrl+→</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a pregnancy…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open or shut her questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the questions (Ctrl+Right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening without labour, bleeding, rupture or infection on record: {0} at {1} on {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other guidelines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Past ones…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the audit trail…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Readings, mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record earlier pregnancies and risk factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record now: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restored draft, not in the record yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save everything about her…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as {0} and {1}. They are not encrypted: hand them over, then delete them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sh&amp;ow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show earlier pregnancies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shut her questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shut the questions (Ctrl+Right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sludge at the latest scan ({0}) and no fever on record: whether the amniotic fluid is to be tested is a question for the doctor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strike out…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Struck out: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Struck out: {0}. It counts again, with the symptoms that went with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Struck out; Ctrl+Delete on it lets it count again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Superseded by: {0} It still waits for an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take history…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chart is copied as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The question is copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The row is copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This program's own rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time&amp;line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told of; it still waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Treat&amp;ments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Treatments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wh&amp;om you told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What do the other guidelines say? (G)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the plan of scans comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom you told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it does not apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why must the scan of {0}, {1}, not count?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why must “{0}” of {1} not count?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window passed unanswered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With wh&amp;om</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alive: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amended: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answer wanted {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at the scan of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cerclage in place since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cycle {0} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>discussed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ended {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>error ±{0} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>examiners differ or not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it applies again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it no longer applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its guideline is not followed here any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its window passed on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes {0} earlier that day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>membranes {0} on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no birth or loss that counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no transvaginal length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no transvaginal scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none of those asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded at that examination: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now {1}; when it was answered {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on progesterone since {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on record against a cerclage on that day: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>onset unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>opening without labour, bleeding, rupture or infection on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>painless dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placed for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placenta {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>planned end {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>progesterone not recorded yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>raised {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>replaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rupture excluded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same examiner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>short labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>source checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>struck out: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suture not recorded yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the answer to {0} covers it while her history stays what it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the cervix is shorter, and {0} took its place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the clinic's own, changed from the published rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the due date was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the pregnancy ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the rule itself was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the scan of {0} was corrected or struck out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this program's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to be confirmed by your medical lead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>twins or more: guidelines disagree about progesterone, ask the doctor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} Her flags are worked out again without it; it stays in the audit trail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm earlier that day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cm open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} kg/m²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm at {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} mm in {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} over {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} since {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} tested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} told {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} under {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} with {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, scan again on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: recorded here by {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; no examination yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{1} mm now, {0} mm when it was answered</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>women</name>
  <message numerus="yes">
   <source>%n pairs</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n records</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n women</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Age of pregnancy today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter lets her stand again, with a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let her stand again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, number or birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody born on {0} is found. Search for her name and her number too: she may be in the record with another birth date, or none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is found for “{0}”. Search for a part of her name, her birth date and her number too: she may be in the record otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody was taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Possible duplicates in the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a new woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registered by mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registered by mistake…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Same woman as …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save everything about her…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first {0} are shown and there may be more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first {0} are shown and there may be more: type more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a name or any part of one, a hospital number or a birth date; accents and case do not matter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women who were taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no open pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same digits in the number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} You opened last:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} found, born on {1}. Down leads into the list, Enter opens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} found. Down leads into the list, Enter opens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is taken back: no list and no search shows her any more; the audit trail keeps her.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} looked at, {1} found so far …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} looked at, {1} found. Enter compares the two; sisters and twins are no duplicates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} stands again, with what went with her.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} stands again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, born {1}, number {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Abdominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Abdominal cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Admission</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age at scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age told in a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amniotic fluid Gram stain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amniotic fluid culture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amniotic fluid glucose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amniotic fluid interleukin 6</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amniotic fluid white cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Antenatal steroids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Antibiotics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Appears</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked for a new key for the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit extract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit extract of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit extract of the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Australia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backup made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backup put in the place of a record that could not be asked who may</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backup put in the place of the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bladder empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C-reactive protein</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CRL (Hadlock)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CRL (INTERGROWTH-21st)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CRL (Robinson)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Caesarean at full dilatation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Caesarean in labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calipers at both ora</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Canada</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Canal visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Care bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cerclage and progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate expired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical laceration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical occlusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cervical trauma not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed a password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chart of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>China</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clinic lead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comes back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Congenital uterine anomaly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connective tissue disorder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contractions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copied to the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cramps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DES exposure before birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day first: 3/12 is 3 December</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision owed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Declined by the woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Did not hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Digital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilatation and curettage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discharge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Doctor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Downtime pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edition of a policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>England</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Epidural</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Escalated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything about one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>External os seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>FMF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetal Medicine Foundation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetal fibronectin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fever</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Field of view optimised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag appears</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flag lapses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fluid loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found the computer's date doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Friday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Funnel not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>General</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Germany</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guideline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held until it was taken out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Immediate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In canal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In vagina</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indeterminate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indicated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Infection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Instrumental birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Internal os seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>International</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Intramuscular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Japan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LLETZ, LEEP or cone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LMP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Laboratory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day of the scan plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left blank at the examination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left word, or sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Less than 18 months since the last birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines of a file that were left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips equally thick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists of the days ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Local</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looked at her record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss before 14+0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss from 14+0 to 23+6</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made a new recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Magnesium</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>McDonald</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Membranes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Monday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Month first: 3/12 is 12 March</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved to another clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Netherlands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No certificate recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No due date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Norway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not at os</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not low</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of fetuses not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nurse or midwife</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Oral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other preparation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PAMG-1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PPROM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painless dilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Past the range of the rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placenta not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Praevia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone at least until this day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progesterone stops</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Prompt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receipt of the audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records without an entry for long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rectal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referral letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referral letters for all with a question that waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referred to another hospital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed at the caesarean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed in labour or at the birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest of the United Kingdom, or Ireland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Risk factors not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Route</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rupture excluded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ruptured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Said that an older record is the one to go on with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Said that the computer's date is right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saturday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saw the password of the downtime pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan again on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan booked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shirodkar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short labour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shortens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign-in refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Singleton</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slip for her next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smoking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sonographer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speculum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speculum and digital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spinal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spoke with her</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spontaneous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Summaries of all of whom something is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Summaries of all on today’s clinic list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Summary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Summary of one woman</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sunday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture placement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture removal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture removal planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture removal window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suture removal window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symptom ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken out early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Termination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scan plan is over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole record as tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole record as tables without names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thursday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tocolysis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today’s list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too old to count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trachelectomy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transabdominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transfer, day 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transfer, day 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transperineal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transvaginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transvaginal cerclage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transvaginal probe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Triplets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tuesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Twins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>U shaped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ultrasound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ultrasound biometry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>United Kingdom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>United States</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urine culture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used the recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>V shaped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vaginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vaginal birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vaginal capsule 200 mg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vaginal gel 90 mg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vaginal swab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Watched 3 to 5 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waters broke early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wednesday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weekly 17-OHPC (withdrawn)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is open, for the next shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>White cell count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom a policy would change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window passed unanswered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women of whom nothing was heard for long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Y shaped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at the next visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate expired on that day ({0}, until {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certified on that day ({0}, until {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no certificate recorded for that day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} fetuses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} or {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
