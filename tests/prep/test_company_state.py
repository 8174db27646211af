"""Whether a company's site is there at all."""

from __future__ import annotations

import pytest

from callsheet.prep.domain.company import CompanyRead
from tests.prep.lantern import LONG, OPEN, read


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("<title>Just a moment...</title><p>Verifying you are human.</p>", "blocked"),
        ("<title>lantern.example is for sale</title><p>Make an offer.</p>", "for_sale"),
        ("<title>Account Suspended</title><p>Contact your host.</p>", "suspended"),
        ("<h1>Index of /</h1><p>cgi-bin/</p>", "dead"),
        ("<h1>Hacked by XyZ</h1><p>greetz</p>", "hacked"),
        ("<script>1</script><div id=root></div>", "js_shell"),
        (LONG, "ok"),
    ],
)
def test_a_site_that_is_not_there_is_told_from_one_that_is(body: str, state: str) -> None:
    assert read(home=body).state == state


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("<h1>Good things are nearly here</h1><p>Our site launches soon. Get notified.</p>",
         "placeholder"),
        ("<h1>Wartungsarbeiten</h1><p>Unsere Webseite ist bald zurück.</p>", "placeholder"),
        ("<h1>El dominio ha sido registrado</h1><p>Titular: entre en su cuenta.</p>", "parked"),
        ("<h1>lantern.example</h1><p>Asking price: $900. Escrow, secure payments.</p>",
         "for_sale"),
        ("<h1>Farewell</h1><p>After thirty years we have closed our doors.</p>", "closed"),
        ("<title>lantern.example</title><p>Ads</p><p>Rye Bread</p><p>Cheap Ovens</p>"
         "<p>Cake Boxes</p>", "parked"),
        ("<h1>Här kommer snart en ny webbplats</h1><p>Vi bygger om. Välkommen åter!</p>",
         "placeholder"),
        ("<h1>Deze domeinnaam is gereserveerd</h1><p>Er is nog geen website gekoppeld.</p>",
         "parked"),
        ("<h1>ただいま準備中です</h1><p>このホームページは現在準備中です。</p>", "placeholder"),
        ("<title>Sign in</title><h1>Sign in</h1><p>User name</p><p>Password</p>", "blocked"),
        ("<h1>Site closed</h1><p>Nach 40 Jahren haben wir unser Geschäft für immer geschlossen.</p>"
         "<p>laden@lantern.example</p>", "closed"),
        ("<h1>lantern.example est à vendre</h1><p>Nous vendons des noms. Paris, 01 23 45 67 89, "
         "dès 90 €, de 9h à 18h.</p>", "for_sale"),
        ("<h1>lantern.example</h1><p>is registered, but its owner has no active website here.</p>"
         "<p>Call us: +1 602 555 0100, from $9 a year. 14 Hay Rd, Scottsdale, AZ 85260</p>",
         "parked"),
        ("<h1>Lantern has shut down</h1><p>We turned off our servers. We thank you all.</p>",
         "closed"),
        ("<h1>An error has occurred</h1><p>There is no explicit mapping for /, so you see this "
         "as a fallback, with the time at which it was made and its type, status and path.</p>",
         "server_error"),
        ("<h1>Lantern</h1><p>Vi lager nye nettsider. Kom gjerne tilbake senere.</p>",
         "placeholder"),
        ("<title>lantern.example</title><h1>lantern.example</h1><p>The domain name "
         "lantern.example is available. Price: $2,788. Experts stand by: +1 855 555 0120</p>",
         "for_sale"),
        ("<h1>This website has moved</h1><p>Please update your bookmarks.</p>", "server_error"),
        ("<h1>Lantern is shutting down</h1><p>Fetch your recipes until June.</p>", "closed"),
        ("<h1>Nimbus</h1><p>Something is coming.</p><p>12 days 4 hours</p>", "placeholder"),
        ("<title>WordPress › Installation</title><h1>Welcome</h1><p>Give your database's name, "
         "and the installation will go on.</p>", "placeholder"),
        ("<title>Casino ohne Lizenz</title><h1>Casino ohne Lizenz</h1><p>Casino mit Bonus, Casino "
         "mit Jackpot und gratis Spiele in jedem Casino.</p>", "hacked"),
    ],
)  # fmt: skip
def test_a_notice_is_known_by_what_its_few_words_are_about(body: str, state: str) -> None:
    assert read(home=body).state == state


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Rye bread</h1><p>We bake rye bread. New website coming, call 01472 496 0112.</p>",
        "<h1>Web hosting for bakers</h1><p>We build and host websites. Our clients sell bread.</p>",
        "<h1>Good names</h1><p>We broker names. crumb.example: This domain is for sale.</p>"
        "<p>Call us: 01472 496 0112</p>",
        "<h1>Fast hosting</h1><p>Lantern hosts websites. Web hosting from £3, servers from £9.</p>"
        "<p>Call us: 01472 496 0112</p>",
        "<h1>Lantern</h1><p>We make sheds of oak. Work in progress: a barn, half done.</p>",
        '<h1>Never see "certificate expired" again</h1><p>Lantern watches domains, from $3.</p>',
        "<h1>Lantern</h1><p>We are now closed until Easter. School groups may still book.</p>",
        "<h1>Next sale in June</h1><p>Lantern sells silver at auction. Make an offer.</p>",
        "<h1>We have moved</h1><p>Our shop has closed its doors in Bath and reopened in Wells.</p>",
        "<h1>Error 404? We mend it</h1><p>We are a studio that repairs websites.</p>"
        "<p>Call us: 01472 496 0112</p>",
        "<h1>Closed for the winter</h1><p>Thirty pitches above the sea. Open from March.</p>",
        "<h1>Our shop opens at seven</h1><p>Launching our new loaf on Monday: rye and fig.</p>",
    ],
)
def test_a_short_page_of_a_company_is_no_notice(body: str) -> None:
    assert read(home=f"{body}{OPEN}").state == "ok"


def test_nothing_is_said_of_a_company_behind_a_page_that_is_for_sale() -> None:
    page = (
        "<title>lantern.example is for sale</title><p>Our mission is to sell domains since 2005. "
        "We are based in Boston, MA 02110.</p>"
    )

    assert read(home=page) == CompanyRead("for_sale")


def test_a_servers_page_beside_an_error_page_is_no_site() -> None:
    server = (
        "<title>Apache2 Default Page: It works</title><p>This is the default welcome page of the "
        "Apache2 server. You should replace this file in /var/www/html before you go on.</p>"
    )

    assert read(home=server, about="<h1>404</h1><p>Sidan finns inte.</p>").state == "placeholder"


def test_others_pages_of_a_template_are_no_companys() -> None:
    first = (
        "<h1>Lantern</h1><h2>Hello world!</h2><p>Welcome to WordPress. This is your first post.</p>"
    )
    sample = (
        "<h1>Sample</h1><p>This is an example page. Welcome to WordPress. It will stay in one "
        "place and show up in your menu, in most themes; most people start with an About page.</p>"
    )

    assert read(home=first, sample=sample, hello=sample).state == "placeholder"


@pytest.mark.parametrize(
    "body",
    [
        "<p>We bake buns in Totnes, every day. Online shop opening soon.</p><p>01803 555 0123</p>",
        "<p>Arroces a leña en Sueca, de martes a domingo y festivos.</p>"
        "<p>Cerrado por vacaciones, hasta pronto. Volvemos el día 2.</p>",
        "<p>Architects in Leith.</p><p>studio@lantern.example</p>",
    ],
)
def test_a_few_words_of_somebody_at_work_are_a_site(body: str) -> None:
    assert read(home=f"<h1>Lantern</h1>{body}").state == "ok"
