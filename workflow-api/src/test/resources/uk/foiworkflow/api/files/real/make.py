"""Makes the office files beside this script, with LibreOffice: python3 make.py DIRECTORY, and soffice listening as below.

soffice --headless --norestore -env:UserInstallation=file://$HOME/lo-profile \
    --accept='socket,host=127.0.0.1,port=2002;urp;'
"""
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellAddress, CellRangeAddress
from com.sun.star.awt import Point, Size
from com.sun.star.sheet.DataPilotFieldOrientation import ROW, DATA
from com.sun.star.sheet.GeneralFunction import COUNT

OUT = os.path.abspath(sys.argv[1])
NAMES = [("Name", "Rank", "Home"), ("A. Quarterstaff", "Constable", "1 Mill Lane"), ("B. Osei", "Sergeant", "2 Mill Lane"),
         ("C. Pryce", "Constable", "3 Mill Lane")]


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(60):
        try:
            return resolver.resolve("uno:socket,host=127.0.0.1,port=2002;urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(1)
    raise SystemExit("soffice does not listen")


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def new(kind):
    return desktop.loadComponentFromURL("private:factory/" + kind, "_blank", 0, (prop("Hidden", True),))


def save(document, name, forms):
    for extension, filter_name in forms.items():
        document.storeToURL("file://%s/%s.%s" % (OUT, name, extension), (prop("FilterName", filter_name),))
    document.close(True)


CALC = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97"}
WRITER = {"odt": "writer8", "docx": "MS Word 2007 XML", "doc": "MS Word 97"}
IMPRESS = {"odp": "impress8", "pptx": "Impress MS PowerPoint 2007 XML", "ppt": "MS PowerPoint 97"}


def taxis():
    book = new("scalc")
    sheet = book.Sheets.getByIndex(0)
    sheet.Name = "Taxis"
    for row, (label, value) in enumerate([("Total", 1204.5), ("Journeys", 31), ("Longest", 88), ("Shortest", 4)]):
        sheet.getCellByPosition(0, row).String = label
        sheet.getCellByPosition(1, row).Value = value
    return book, sheet


def staff(book):
    book.Sheets.insertNewByName("Staff", 1)
    hidden = book.Sheets.getByName("Staff")
    for row, line in enumerate(NAMES):
        for column, text in enumerate(line):
            hidden.getCellByPosition(column, row).String = text
    return hidden


def workbooks():
    book, _ = taxis()
    save(book, "taxis", CALC)

    book, _ = taxis()
    staff(book).IsVisible = False
    save(book, "hidden-sheet", CALC)

    book, sheet = taxis()
    sheet.Rows.getByIndex(2).IsVisible = False
    save(book, "hidden-row", CALC)

    book, sheet = taxis()
    sheet.getCellByPosition(2, 0).String = "A. Quarterstaff"
    sheet.Columns.getByIndex(2).IsVisible = False
    save(book, "hidden-column", CALC)

    book, sheet = taxis()
    sheet.Annotations.insertNew(CellAddress(0, 1, 0), "Not for release: ask A. Quarterstaff")
    save(book, "comment", CALC)

    # A count by rank; the sheet with the names is taken away, and the names stay behind the table.
    book, sheet = taxis()
    hidden = staff(book)
    book.Sheets.insertNewByName("Count", 2)
    tables = book.Sheets.getByName("Count").DataPilotTables
    description = tables.createDataPilotDescriptor()
    description.setSourceRange(CellRangeAddress(1, 0, 0, 2, len(NAMES) - 1))
    fields = description.DataPilotFields
    fields.getByIndex(1).Orientation = ROW
    fields.getByIndex(0).Orientation = DATA
    fields.getByIndex(0).Function = COUNT
    tables.insertNewByName("ByRank", CellAddress(2, 0, 2), description)
    save(book, "pivot-table", CALC)

    rates, sheet = taxis()
    sheet.Name = "Rates"
    rates.storeToURL("file:///srv/council/rates.ods", (prop("FilterName", "calc8"),))
    rates.close(True)
    book, sheet = taxis()
    sheet.getCellByPosition(3, 0).Formula = "='file:///srv/council/rates.ods'#$Rates.B1"
    book.calculateAll()
    save(book, "external-link", CALC)

    book, _ = taxis()
    book.DocumentProperties.Author = "A. Quarterstaff"
    book.DocumentProperties.ModifiedBy = "A. Quarterstaff"
    save(book, "author", CALC)


def letter():
    text = new("swriter")
    text.Text.String = "Dear Sir or Madam,\nthe council spent 1,204.50 pounds on taxis.\nYours faithfully"
    return text


def texts():
    save(letter(), "letter", WRITER)

    text = letter()
    text.RecordChanges = True
    search = text.createSearchDescriptor()
    search.SearchString = "on taxis"
    found = text.findFirst(search)
    found.String = "on travel"
    text.RecordChanges = False
    save(text, "tracked-change", WRITER)

    text = letter()
    comment = text.createInstance("com.sun.star.text.textfield.Annotation")
    comment.Author, comment.Content = "A. Quarterstaff", "Leave out who took them."
    cursor = text.Text.createTextCursor()
    cursor.gotoEnd(False)
    text.Text.insertTextContent(cursor, comment, False)
    save(text, "remark", WRITER)

    text = letter()
    cursor = text.Text.createTextCursor()
    cursor.gotoEnd(False)
    cursor.CharHidden = True
    text.Text.insertString(cursor, " They were taken by A. Quarterstaff.", False)
    save(text, "hidden-text", WRITER)

    text = letter()
    section = text.createInstance("com.sun.star.text.TextSection")
    section.Condition = "1"
    cursor = text.Text.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEndOfParagraph(True)
    text.Text.insertTextContent(cursor, section, True)
    save(text, "hidden-section", {"odt": "writer8"})

    # What a marker makes: the name is there, and a black box lies on it.
    page = new("sdraw")
    sheet = page.DrawPages.getByIndex(0)
    for kind, colour in (("Text", None), ("Rectangle", 0)):
        shape = page.createInstance("com.sun.star.drawing.%sShape" % kind)
        shape.Position, shape.Size = Point(2000, 2000), Size(12000, 2000)
        sheet.add(shape)
        if colour is None:
            shape.String = "They were taken by A. Quarterstaff."
        else:
            shape.FillColor = colour
    page.storeToURL("file://%s/black-box.pdf" % OUT, (prop("FilterName", "draw_pdf_Export"),))
    page.close(True)

    text = letter()
    text.storeToURL("file://%s/letter.pdf" % OUT, (prop("FilterName", "writer_pdf_Export"),))
    text.close(True)


def slides():
    show = new("simpress")
    page = show.DrawPages.getByIndex(0)
    box = show.createInstance("com.sun.star.drawing.TextShape")
    box.Size = Size(15000, 2000)
    page.add(box)
    box.String = "What the council spent on taxis"
    return show, page


def presentations():
    show, _ = slides()
    save(show, "slides", IMPRESS)

    show, _ = slides()
    show.DrawPages.insertNewByIndex(1)
    second = show.DrawPages.getByIndex(1)
    box = show.createInstance("com.sun.star.drawing.TextShape")
    box.Size = Size(15000, 2000)
    second.add(box)
    box.String = "A. Quarterstaff took most of them"
    second.Visible = False
    save(show, "hidden-slide", IMPRESS)

    show, page = slides()
    notes = show.createInstance("com.sun.star.presentation.NotesShape")
    notes.Size = Size(15000, 2000)
    page.NotesPage.add(notes)
    notes.String = "Do not say that A. Quarterstaff took most of them."
    save(show, "speaker-notes", IMPRESS)

    show, page = slides()
    remark = page.createAndInsertAnnotation()
    remark.Author = "A. Quarterstaff"
    remark.TextRange.String = "Is this for release?"
    save(show, "slide-comment", IMPRESS)


for make in (workbooks, texts, presentations):
    make()
