"""The words that clinics write over the columns of a file, by what they mean and in which language.

Written with their accents; spaces, case, accents, apostrophes and `_ . - : ,` do not matter when they are looked up.
"""

from models.records.importing.reading_plan import Meaning
from models.records.scan import Route
from models.values.length import Unit

WORDS: dict[Meaning, dict[str, str]] = {
    Meaning.FAMILY_NAME: {
        "en": "surname|surnames|last name|last names|family name|name|patient name|name of patient|patient surname|patient last name"
        "|patient family name",
        "de": "Nachname|Nachnamen|Familienname|Zuname|Name|Patientenname",
        "fr": "nom|nom de famille|nom usuel|nom patient|nom de la patiente",
        "es": "apellido|apellidos|primer apellido",
        "it": "cognome",
        "pt": "apelido|apelidos|sobrenome|último nome",
        "pl": "nazwisko",
        "nl": "achternaam|familienaam|naam",
    },
    Meaning.GIVEN_NAME: {
        "en": "given name|given names|first name|first names|forename|forenames",
        "de": "Vorname|Vornamen|Rufname",
        "fr": "prénom|prénoms",
        "es": "nombre|nombres|nombre de pila",
        "it": "nome",
        "pt": "nome|primeiro nome|nome próprio",
        "pl": "imię|imiona",
        "nl": "voornaam|voornamen|roepnaam",
    },
    Meaning.BORN_ON: {
        "en": "DOB|date of birth|birth date|date birth|birthday|born|born on",
        "de": "Geburtsdatum|Geb. Datum|Geb. Dat.|Geb.|geboren|geboren am|Geb. am|Geburtstag",
        "fr": "date de naissance|date naissance|naissance|née le|né le|DDN",
        "es": "fecha de nacimiento|fecha nacimiento|fecha nac.|F. nacimiento|F. nac.|nacimiento",
        "it": "data di nascita|data nascita|nascita|nata il|nato il",
        "pt": "data de nascimento|data nascimento|data de nasc.|data nasc.|nascimento",
        "pl": "data urodzenia|data ur.|urodzona|ur.",
        "nl": "geboortedatum|geboren|geboren op|geb. datum",
    },
    Meaning.NUMBER: {
        "en": "hospital no|hospital number|hospital #|hospital ID|hospital identifier|hosp no|hosp number|MRN|MRN #"
        "|MRN number|medical record number|medical record no|medical record #|patient ID|patient identifier|patient no"
        "|patient number|patient #|number|no|ID|identifier|PID|NHS no|NHS number|CHI number|chart no|chart number"
        "|chart #|unit number|unit no|case note number|UHID|URN|UR number",
        "de": "Patientennummer|Patientinnennummer|Patienten-Nr.|Pat.-Nr.|Patienten-ID|Pat-ID|Krankenhausnummer|Nummer"
        "|Nr.|Aktennummer",
        "fr": "numéro de dossier|numéro dossier|n° dossier|n° de dossier|dossier n°|numéro patient|n° patient"
        "|numéro de patient|numéro patiente|n° patiente|numéro|n°|identifiant|identifiant patient|IPP",
        "es": "número de historia clínica|número historia clínica|n.º de historia clínica|n.º historia clínica"
        "|número de historia|n.º de historia|n.º historia|núm. historia|NHC|número de paciente|n.º paciente|número|n.º",
        "it": "numero cartella|numero di cartella|numero cartella clinica|numero di cartella clinica|n. cartella"
        "|n° cartella|n. cartella clinica|ID paziente|codice paziente|numero paziente|numero",
        "pt": "n.º de processo|n.º processo|n.º do processo|número de processo|número do processo|n.º utente"
        "|n.º de utente|número de utente|n.º do prontuário|número do prontuário|n.º prontuário|número do paciente"
        "|número|n.º",
        "pl": "numer historii choroby|nr historii choroby|numer pacjenta|nr pacjenta|numer pacjentki|nr pacjentki"
        "|ID pacjenta|ID pacjentki|numer kartoteki|nr kartoteki|numer|nr",
        "nl": "patiëntnummer|patiëntennummer|patiënt nr|patiënt-ID|ziekenhuisnummer|dossiernummer|nummer|nr",
    },
    Meaning.DUE_ON: {
        "en": "EDD|EDC|EDB|EDOB|EDD date|due date|estimated due date|expected due date|estimated date of delivery"
        "|expected date of delivery|estimated delivery date|expected delivery date|estimated date of confinement"
        "|expected date of confinement|expected date of birth|estimated date of birth",
        "de": "Entbindungstermin|errechneter Termin|errechneter Entbindungstermin|errechneter Geburtstermin"
        "|Geburtstermin|voraussichtlicher Entbindungstermin|voraussichtlicher Geburtstermin",
        "fr": "DPA|date prévue d'accouchement|date prévue de l'accouchement|date présumée d'accouchement"
        "|date présumée de l'accouchement|date d'accouchement prévue|terme prévu|terme théorique|date du terme|à terme le",
        "es": "FPP|fecha probable de parto|fecha probable del parto|fecha prevista de parto|fecha prevista del parto"
        "|fecha estimada de parto|fecha estimada del parto",
        "it": "DPP|data presunta del parto|data presunta parto|data presunta di parto|data prevista del parto"
        "|data prevista parto|epoca presunta del parto|epoca presunta parto|EPP",
        "pt": "DPP|data provável do parto|data provável de parto|data prevista do parto|data prevista de parto",
        "pl": "termin porodu|PTP|przewidywany termin porodu|przewidywana data porodu|planowany termin porodu"
        "|spodziewany termin porodu",
        "nl": "uitgerekende datum|uitgerekend|à terme datum|vermoedelijke bevallingsdatum|verwachte bevallingsdatum"
        "|verwachte bevaldatum",
    },
    Meaning.LAST_PERIOD: {
        "en": "LMP|LNMP|LMP date|LNMP date|date of LMP|last menstrual period|last period|first day of LMP|first day LMP|first day of last period"
        "|first day of last menstrual period|date of last menstrual period|date of last period",
        # Not LP: over the first column of a Polish file, Lp. counts the lines.
        "de": "letzte Periode|letzte Regel|letzte Regelblutung|letzte Menstruation|LR|erster Tag der letzten Regel"
        "|1. Tag der letzten Regel|erster Tag der letzten Periode|1. Tag der letzten Periode|Datum der letzten Regel"
        "|Datum der letzten Periode",
        "fr": "DDR|date des dernières règles|dernières règles|date dernières règles",
        "es": "FUM|FUR|fecha de última menstruación|fecha de la última menstruación|fecha última menstruación"
        "|fecha de última regla|fecha de la última regla|fecha última regla|última menstruación|última regla",
        "it": "ultima mestruazione|data ultima mestruazione|data dell'ultima mestruazione|ultime mestruazioni"
        "|data ultime mestruazioni|DUM",
        "pt": "DUM|data da última menstruação|data última menstruação|última menstruação",
        "pl": "OM|data OM|ostatnia miesiączka|data ostatniej miesiączki|ostatnia menstruacja",
        "nl": "laatste menstruatie|datum laatste menstruatie|eerste dag laatste menstruatie"
        "|eerste dag van de laatste menstruatie|1e dag laatste menstruatie",
    },
    Meaning.FETUSES: {
        "en": "fetuses|foetuses|n fetus|n fetuses|n foetuses|number of fetuses|number of foetuses|no of fetuses"
        "|no of foetuses|fetus count|plurality",
        "de": "Anzahl Feten|Anzahl der Feten|Feten|Fetenzahl|Zahl der Feten",
        "fr": "nombre de fœtus|nb fœtus|nb de fœtus|n fœtus",
        "es": "número de fetos|n.º de fetos|n.º fetos|fetos",
        "it": "numero di feti|numero feti|n. feti|feti",
        "pt": "número de fetos|n.º de fetos|n.º fetos|fetos",
        "pl": "liczba płodów|ilość płodów|płody",
        "nl": "aantal foetussen|aantal foetus|foetussen",
    },
    Meaning.HISTORY: {
        "en": "history|obstetric history|obs history|OB history|past obstetric history|POH|obstetric hx|hx"
        "|previous obstetric history",
        "de": "Anamnese|Vorgeschichte|geburtshilfliche Anamnese|geburtshilfliche Vorgeschichte",
        "fr": "antécédents|antécédents obstétricaux|ATCD|ATCD obstétricaux",
        "es": "antecedentes|antecedentes obstétricos|historia obstétrica",
        "it": "anamnesi|anamnesi ostetrica|storia ostetrica|precedenti ostetrici",
        "pt": "antecedentes|antecedentes obstétricos|história obstétrica|anamnese",
        "pl": "wywiad|wywiad położniczy",
        "nl": "voorgeschiedenis|obstetrische voorgeschiedenis|verloskundige voorgeschiedenis|anamnese",
    },
    Meaning.SCANNED_ON: {
        "en": "scan date|date of scan|scan date time|exam date|examination date|date of exam|date of examination"
        "|scanned on|date scanned|ultrasound date|date of ultrasound|US date|USS date|study date|visit date"
        "|date of visit|date of US|date of USS|date of TVS|date of TV scan|date performed|performed on|measurement date|date of measurement|date measured|measured on|CL date|CL scan date"
        "|date of CL|date|date time",
        "de": "Untersuchungsdatum|Datum|Untersuchung am|Untersuchungstag|Datum der Untersuchung|Datum Untersuchung"
        "|Ultraschalldatum|Datum Ultraschall|Datum US|Ultraschall am|US-Datum|Messdatum|Datum der Messung|Schalldatum|Scandatum",
        "fr": "date|date examen|date d'examen|date de l'examen|date échographie|date d'échographie"
        "|date de l'échographie|date écho|date d'écho|date de l'écho|date de mesure|date de la mesure",
        "es": "fecha|fecha de exploración|fecha exploración|fecha de ecografía|fecha de la ecografía|fecha ecografía"
        "|fecha eco|fecha de eco|fecha de la eco|fecha de examen|fecha del examen|fecha examen|fecha de medición|fecha de la medición",
        "it": "data|data esame|data dell'esame|data ecografia|data dell'ecografia|data eco|data dell'eco|data misurazione"
        "|data della misurazione|data visita",
        "pt": "data|data exame|data do exame|data de exame|data ecografia|data da ecografia|data da eco|data do ultrassom"
        "|data da ultrassonografia|data da medição|data da consulta",
        "pl": "data|data badania|data USG|data pomiaru|data wizyty",
        "nl": "datum|onderzoeksdatum|datum onderzoek|datum van onderzoek|datum echo|echodatum|meetdatum|datum meting",
    },
    Meaning.AGE: {
        "en": "GA|EGA|gestational age|estimated gestational age|gestation|GA at scan|GA at exam|GA at measurement|GA at US|gestation at scan"
        "|gestational age at scan|gestational age at exam|gestational age at measurement|gestational weeks"
        "|weeks of gestation|weeks gestation",
        "de": "SSW|Schwangerschaftswoche|Schwangerschaftswochen|Gestationsalter|Schwangerschaftsalter"
        "|SSW bei Messung|SSW bei Untersuchung|Gestationswoche",
        # Weeks without a period: whatever else SA may be, its cells would not read as an age.
        "fr": "SA|SA+J|âge gestationnel|terme en SA|semaines d'aménorrhée|semaines aménorrhée",
        "es": "EG|edad gestacional|semanas de gestación|semanas gestación|semana de gestación",
        "it": "EG|età gestazionale|epoca gestazionale|settimane di gestazione|settimana di gestazione"
        "|settimane gestazionali",
        "pt": "IG|idade gestacional|semanas de gestação|semanas gestação",
        "pl": "tydzień ciąży|tyg. ciąży|tygodnie ciąży|wiek ciążowy|wiek ciąży|wiek płodowy|HBD",
        "nl": "zwangerschapsduur|amenorroeduur|zwangerschapsweek|zwangerschapstermijn",
    },
    Meaning.READING: {
        "en": "CL|cervix|cervical length|cervical len|cervix length|length of cervix|Cx length|CxL|CL length"
        "|CL value|CL measurement|CL reading|cervical length measurement"
        "|length|reading|measurement",
        "de": "Zervix|Cervix|Zervixlänge|Cervixlänge|Zervixlaenge|Cervixlaenge|Länge der Zervix|Zervixlängenmessung"
        "|Länge|Laenge|Messung",
        "fr": "longueur du col|longueur col|longueur de col|longueur cervicale|longueur du col utérin|col utérin"
        "|cervicométrie|mesure du col|longueur|mesure",
        "es": "longitud cervical|longitud de cérvix|longitud del cérvix|longitud cérvix|longitud del cuello"
        "|longitud del cuello uterino|longitud de cuello uterino|cervicometría|cérvix|longitud|medida|medición",
        "it": "lunghezza cervicale|lunghezza del collo|lunghezza collo|lunghezza del collo uterino"
        "|lunghezza collo uterino|lunghezza cervice|lunghezza della cervice|cervicometria|cervice|lunghezza|misura"
        "|misurazione",
        "pt": "comprimento do colo|comprimento colo|comprimento cervical|comprimento do colo uterino"
        "|comprimento do colo do útero|comprimento colo uterino|colo uterino|cervicometria|medida do colo|comprimento"
        "|medida|medição",
        "pl": "długość szyjki macicy|długość szyjki|dł. szyjki macicy|dł. szyjki|szyjka macicy|szyjka|pomiar|długość",
        "nl": "cervixlengte|cervix|lengte cervix|cervicale lengte|baarmoederhalslengte|lengte baarmoederhals|lengte"
        "|meting",
    },
    Meaning.ROUTE: {
        "en": "route|approach|method|access|scan route|route of scan|scan method|scan approach",
        "de": "Zugang|Zugangsweg|Schallweg|Untersuchungsweg|Methode|Weg",
        "fr": "voie|voie d'abord|voie d'examen|méthode",
        "es": "vía|vía de acceso|vía de exploración|método|abordaje",
        "it": "via|via di accesso|metodo|approccio|accesso",
        "pt": "via|via de acesso|método|abordagem",
        # A drug in Spanish, Italian and Portuguese; over a column of routes it is Polish, and no drug reads as a route.
        "pl": "droga|droga badania|metoda|dostęp|sposób badania",
        "nl": "weg|route|methode|benadering",
    },
    Meaning.EXAMINER: {
        "en": "examiner|operator|sonographer|scanned by|examined by|measured by|performed by",
        "de": "Untersucher|Untersucherin|untersucht von|Schallende",
        "fr": "examinateur|examinatrice|opérateur|opératrice|échographiste",
        "es": "examinador|examinadora|operador|operadora|ecografista|explorador|realizado por",
        "it": "esaminatore|esaminatrice|operatore|operatrice|ecografista|eseguito da",
        "pt": "examinador|examinadora|operador|operadora|ecografista|realizado por",
        "pl": "badający|badająca|wykonujący|wykonał|wykonała|operator|osoba badająca",
        "nl": "onderzoeker|echoscopist|echoscopiste|uitgevoerd door",
    },
    Meaning.REMARKS: {
        "en": "remarks|remark|comment|comments|note|notes|findings|scan findings|scan notes|scan comment"
        "|scan comments|scan remarks",
        "de": "Bemerkung|Bemerkungen|Kommentar|Kommentare|Anmerkung|Anmerkungen|Befund|Notiz|Notizen",
        "fr": "remarque|remarques|commentaire|commentaires|observations|notes",
        "es": "observación|observaciones|comentario|comentarios|notas|hallazgos",
        "it": "osservazione|osservazioni|commento|commenti|note|reperti",
        "pt": "observação|observações|obs.|comentário|comentários|notas|achados",
        "pl": "uwaga|uwagi|komentarz|komentarze|notatki",
        "nl": "opmerking|opmerkingen|bevinding|bevindingen|commentaar|notities",
    },
}
"""What each means when it stands alone."""

DOUBTFUL: dict[Meaning, dict[str, str]] = {
    # They hold both names, or a part of one.
    Meaning.FAMILY_NAME: {
        "en": "patient|full name|surname and first name|name prefix",
        "de": "Patientin|Vor- und Nachname|Name und Vorname|Name Vorname|Nachname Vorname|Vorname Nachname|Namenszusatz",
        "fr": "patiente|nom prénom|nom et prénom|nom et prénoms|prénom et nom|prénom nom",
        "es": "paciente|nombre y apellidos|nombre y apellido|apellidos y nombre|nombre completo",
        "it": "paziente|nome e cognome|cognome e nome|nome cognome|cognome nome|nominativo",
        "pt": "paciente|utente|nome completo|nome e apelido|nome do paciente|nome da paciente|nome da utente",
        "pl": "pacjentka|imię i nazwisko|nazwisko i imię",
        "nl": "patiënt|patiënte|volledige naam|tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels",
    },
    Meaning.BORN_ON: {"es": "FN", "pt": "DN"},
    # A number of the stay, which the next stay does not have; a file or chart as such, which may be a text.
    Meaning.NUMBER: {
        "en": "case number|episode number|record number|encounter number",
        "de": "Fallnummer|Fall-Nr.|Akte",
        "fr": "dossier|numéro de séjour",
        "es": "historia clínica|historia|número de episodio",
        "it": "cartella|cartella clinica",
        "pt": "processo|prontuário|processo clínico",
        "pl": "historia choroby|kartoteka",
        "nl": "dossier",
    },
    # Also any appointment or next scan, or the age; ET is also the transfer of an embryo, TP the transperineal route.
    Meaning.DUE_ON: {
        "en": "ET|due|due on",
        "de": "Termin|ET|ET-Datum",
        "fr": "terme|à terme",
        "pl": "termin|TP",
        "nl": "termijn|à terme|AT datum",
    },
    # Also a unit of measure.
    Meaning.LAST_PERIOD: {"it": "UM"},
    # Also the name of one of two: A, or 1.
    Meaning.FETUSES: {
        "en": "fetus|foetus",
        "de": "Fetus",
        "fr": "fœtus",
        "es": "feto",
        "it": "feto",
        "pt": "feto",
    },
    # Also the weeks beside a column of days.
    Meaning.AGE: {
        "en": "week|weeks|wk|wks",
        "de": "Woche|Wochen",
        "fr": "AG|semaine|semaines",
        "es": "semana|semanas",
        "it": "settimana|settimane",
        "pt": "semana|semanas",
        "pl": "tydzień|tygodnie|tyg.",
        "nl": "AD|week|weken",
    },
    # She may have come, and nobody looked.
    Meaning.SCANNED_ON: {
        "en": "encounter date|date of encounter|appointment date|date of appointment|attendance date|date attended"
        "|arrival date|date of arrival|date seen|seen on|service date|date of service|consultation date"
        "|date of consultation|exam start|timestamp",
        "de": "Besuchsdatum|Vorstellungsdatum|Konsultationsdatum",
        "fr": "date de consultation|date consultation|date de visite|date visite|date acte",
        "es": "fecha de consulta|fecha de la consulta|fecha consulta|fecha de visita|fecha visita",
        "it": "data consulto|data accesso",
        "pt": "data consulta|data de consulta",
        "pl": "data konsultacji",
        "nl": "datum consult|datum bezoek",
    },
    Meaning.READING: {
        "en": "Cx",
        "fr": "col|LC",
        "es": "LC|cuello",
        "it": "LC|collo",
        "pt": "colo",
    },
    # Whoever cares for her need not have looked.
    Meaning.EXAMINER: {"en": "midwife", "de": "Hebamme", "fr": "sage-femme"},
}
"""What each may mean, among other things."""

GENERIC = (
    "name|naam|nom|nome|nombre|nombres|imię|imiona|number|no|ID|identifier|nummer|nr|numéro|identifiant|numer"
    "|born|geboren|naissance|nacimiento|nascita|nascimento|ur|geb|due|date|datum|data|fecha|date time|visit date"
    "|date of visit|data visita|data wizyty|data da consulta|study date|history|anamnese|anamnesi|wywiad|antécédents"
    "|antecedentes|voorgeschiedenis|vorgeschichte|hx|length|länge|laenge|longueur|longitud|lunghezza|comprimento"
    "|długość|lengte|reading|measurement|messung|mesure|medida|medición|medição|misura|misurazione|pomiar|meting"
    "|route|approach|method|access|zugang|methode|weg|voie|méthode|vía|método|abordaje|metodo|approccio|accesso"
    "|abordagem|droga|metoda|dostęp|benadering|examiner|operator|performed by|opérateur|opératrice|operador|operadora"
    "|operatore|operatrice|realizado por|eseguito da|uitgevoerd door|onderzoeker|wykonał|wykonała|wykonujący|remark"
    "|remarks|comment|comments|note|notes|findings|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen"
    "|befund|notiz|notizen|remarque|remarques|commentaire|commentaires|observations|observación|observaciones"
    "|comentario|comentarios|notas|hallazgos|osservazione|osservazioni|commento|commenti|reperti|observação"
    "|observações|obs|comentário|comentários|achados|uwaga|uwagi|komentarz|komentarze|notatki|opmerking|opmerkingen"
    "|bevinding|bevindingen|commentaar|notities|gestation|SA|EG|IG|OM|LR|URN|PID|IPP|uitgerekend"
)
"""Words that say nothing among others: a `Booking date` is not her scan, `Length of stay` not her cervix."""

BESIDE: dict[Meaning, str] = {
    # Not maternal: in Spanish a maternal surname is the second one.
    Meaning.FAMILY_NAME: "patient|patients|patientin|patiente|paciente|paziente|pacjentka|pacjentki|patiënt",
    Meaning.GIVEN_NAME: "patient|patients|patientin|patiente|paciente|paziente|pacjentka|pacjentki|patiënt",
    Meaning.BORN_ON: "date|Datum|data|fecha|patient|patients|patientin|patiente|paciente|paziente|pacjentka|pacjentki"
    "|patiënt|maternal",
    Meaning.NUMBER: "patient|patients|patientin|patiente|paciente|paziente|pacjentka|pacjentki|patiënt",
    Meaning.DUE_ON: "date|Datum|data|fecha|agreed|final|confirmed|corrected|revised|definitive|korr|korrigiert|korrigierter|vereinbart|vereinbarter|endgültig|endgültiger|bestätigt"
    "|confirmée|corrigée|retenue|définitive|corregida|corrigida|corretta|skorygowany|gecorrigeerd|definitiva|confirmada|confermata|potwierdzony|ostateczny|definitieve|definitief",
    Meaning.LAST_PERIOD: "date|Datum|data|fecha",
    Meaning.READING: "ultrasound|sonography|US|USS|Ultraschall|échographie|échographique|ecografía|ecográfica|USG|echo",
    Meaning.FETUSES: "n|no|number|count|Anzahl",
    Meaning.HISTORY: "free text|Freitext|texte libre|texto libre|testo libero",
    Meaning.REMARKS: "free text|Freitext|texte libre|texto libre|testo libero",
    Meaning.EXAMINER: "name|initials|Name|nom|nome|nombre|naam",
    Meaning.SCANNED_ON: "time|Uhrzeit|Zeit|heure|hora|ora|godzina|tijd",
    Meaning.AGE: "weeks|week|wks|wk|w|w+d|ww+d|wk+d|weeks+days|Wochen|SSW|Wochen+Tage"
    "|SSW+Tage|SSW+T|semaines|sem|terme|SA|SA+J|semanas|semanas+días|sem+d|settimane|sett|sett+gg|tygodnie|tyg|tyg+dni|weken"
    "|weken+dagen",
}
"""Words that may stand beside a meaning and leave it as it is."""

OF_A_VISIT = (
    Meaning.SCANNED_ON,
    Meaning.READING,
    Meaning.ROUTE,
    Meaning.EXAMINER,
    Meaning.REMARKS,
)
"""The columns that come once for each visit; not those by which a scan dates a pregnancy (`EDD scan 1`)."""

VISITS = (
    "v|visit|scan|exam|examination|US|USS|ultrasound|Untersuchung|Besuch|examen|visite|échographie|visita|eco|ecografía"
    "|esame|exame|consulta|wizyta|badanie|USG|onderzoek|echo|bezoek"
)
"""Words that may stand beside the number of a visit: `CL visit 2`."""

TURNS = "measurement|reading|no|nr|n|number|Messung|mesure|pomiar|meting"
"""Words that may stand beside a number in them, which may be that of a visit or of a length within one: `CL no. 2`."""

DAYS_OF_AGE = "days|day|d|Tage|Tag|jours|días|giorni|dias|dni|dagen"
"""Headings that mean nothing alone; beside a column of weeks they may be the days of an age."""

SURE_BY_DAYS = "ET|ET-Datum|TP|terme|à terme|termijn|AT datum|UM|FN|DN"
"""Of the doubtful words those that mean what they suggest where days stand under them; a `Termin` may be any."""

PARAMETERS = (
    "parameter|parameters|measurement type|type of measurement|measurement name|measurement label|measured structure"
    "|structure|Messgröße|Messparameter|Parameter|paramètre|parámetro|parametro|parâmetro|parametr"
)
"""Headings over what was measured, where each line of a file is one measurement of any kind."""

MEASURES = (
    "FL|HC|BPD|AC|EFW|CRL|NT|femur|femur length|head circumference|biparietal diameter|abdominal circumference|funnel length"
    "|CL|cervix|cervical length|Femurlänge|Kopfumfang|Bauchumfang|Zervixlänge|Cervixlänge|fémur|périmètre crânien|col"
    "|longueur du col|circunferencia cefálica|longitud cervical|femore|lunghezza cervicale|fêmur|comprimento do colo"
    "|długość szyjki|femurlengte|cervixlengte"
)
"""What may stand under them."""

UNITS: dict[Unit, str] = {
    Unit.MILLIMETRES: "mm|millimetre|millimetres|millimeter|millimeters|millimètres|milímetros|millimetri|milimetry",
    Unit.CENTIMETRES: "cm|centimetre|centimetres|centimeter|centimeters|Zentimeter|centimètres|centímetros"
    "|centimetri|centymetry",
}

ROUTES: dict[Route, str] = {
    Route.TRANSVAGINAL: "TV|TVS|TVUS|TVU|EV|transvaginal|transvaginally|transvaginale|transvaginaal|endovaginal"
    "|endovaginale|vaginal|vaginale|vaginaal|przezpochwowo|przezpochwowa|dopochwowo|dopochwowa",
    Route.TRANSABDOMINAL: "TA|TAS|TAUS|transabdominal|transabdominale|transabdominaal|abdominal|abdominale"
    "|abdominaal|suprapubic|przezbrzusznie|przezbrzuszna",
    Route.TRANSPERINEAL: "TP|TPS|TPUS|transperineal|transperineale|transpérinéale|perineal|translabial|TL"
    "|przezkroczowo|przezkroczowa",
}
