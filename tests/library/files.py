"""Documents that tests give to the importer, made on the spot: good ones and hostile ones."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from docx import Document
from docx.shared import Inches
from fpdf import FPDF
from PIL import Image, ImageDraw


@cache
def png(colour: str = "#a33", size: tuple[int, int] = (640, 400), words: str = "") -> bytes:
    """A picture with a square in it."""
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, size[0] // 2, size[1] // 2), fill="white")
    draw.text((60, 60), words, fill="black")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@cache
def case_pdf(title: str = "Tin Can Coffee", *, pages: int = 2, words: str = "") -> bytes:
    """A case study of two pages, as a design program saves one."""
    pdf = FPDF(format="A4")
    pdf.set_title("Microsoft Word - case.docx")
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 28)
    pdf.cell(0, 16, title, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(
        0, 6,
        "Role: Shopify developer\nTools: Shopify, Liquid and Recharge\nClient: Tin Can Ltd\n"
        + (words or "Monthly bean subscriptions for a small roaster: the checkout, the "
           "swap-and-skip portal and the emails around it, built over six weeks."),
        new_x="LMARGIN", new_y="NEXT",
    )  # fmt: skip
    for number in range(1, pages):
        pdf.add_page()
        pdf.set_font("Helvetica", "B", 20)
        pdf.cell(
            0, 12, "Result" if number == 1 else f"More {number}", new_x="LMARGIN", new_y="NEXT"
        )
        pdf.set_font("Helvetica", size=11)
        pdf.multi_cell(0, 6, "Cancellations fell from 9% to 5%. Nobody called twice.")
        pdf.image(io.BytesIO(png(f"#{number:x}3a")), w=120)
    return bytes(pdf.output())


@cache
def case_docx(title: str = "Kilim & Co store") -> bytes:
    """A Word document with headings, a list, a table and a picture."""
    document = Document()
    document.add_heading(title, 0)
    document.add_paragraph("An online shop for hand-woven rugs with a configurator.")
    document.add_heading("Tools", 2)
    for name in ("WooCommerce", "Elementor"):
        document.add_paragraph(name, style="List Bullet")
    document.add_picture(io.BytesIO(png("#33a")), width=Inches(4))
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Prices", "three currencies"
    document.add_paragraph("Outcome: 30 countries served in the first month. Fewer questions.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def bomb_docx(size: int = 400_000_000) -> bytes:
    """A small archive that unpacks to far more."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(size // 1_000_000):
                part.write(b" " * 1_000_000)
    return out.getvalue()


@cache
def entities_docx() -> bytes:
    """A Word document whose XML names a file of this machine and grows a billion laughs."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE d [{laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&x;&l9;</w:t></w:r></w:p></w:body></w:document>"
    )
    good = zipfile.ZipFile(io.BytesIO(case_docx()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in good.namelist():
            archive.writestr(name, body if name == "word/document.xml" else good.read(name))
    return out.getvalue()


@cache
def locked_pdf() -> bytes:
    """A PDF that opens with a password only."""
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="secret")
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(0, 10, "hidden")
    return bytes(pdf.output())


CASE_HTML = """<html><head><title>Volta move | Ana's work</title></head><body>
<nav><a href="/">Home</a><img src="logo.png" alt="logo"></nav><main><h1>Volta invoicing move</h1>
<p>Role: Backend developer</p><p>Took 40,000 customers to Stripe Billing, built with Python and
PostgreSQL.</p><img src="{src}" alt="The old and the new bill">
<ul><li>Nobody charged twice</li></ul>
<p>Result: two weekends without a single wrong bill.</p></main></body></html>"""
