"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
)
# the commonest short words of each; a word in several languages counts for each of them
WORDS = {
    "en": """the and you for that this with have are is it we can your our be on in to of a i
    my me would could will do what how when if not but so please thanks thank hi
    hello let know need want about from at as or any was has just get like call work
    yes no ok okay sure good great here there see send us price budget time day week
    hey dear an by did does more also project sorry job offer u ur still available
    am pm est tomorrow monday tuesday wednesday thursday friday
    perfect got it'll i'm i'd don't it's let's one two interested hire hired lets
    talk sounds nice cool welcome noted regards best""",
    "de": """der die das und ist nicht ein eine ich wir sie mit für auf den dem von zu im
    haben hat kann können danke hallo bitte ihr ihre uns dich dir du dein deine
    vielen dank auch noch wie was wann ob bei nach oder aber es sind wird würde
    gerne guten tag morgen freundliche grüße am um""",
    "fr": """le la les et est un une des pour dans que qui nous vous je votre notre avec sur
    pas merci bonjour du au aux ce cette être avoir pouvez avez êtes sommes mais ou
    si plus très bien projet salut cordialement comment quand à de en y mon ma mes
    j'ai c'est""",
    "es": """el la los las y es un una para que con por de en no se su nos usted tu te me
    gracias hola buenos días puede puedes tiene tienes cuánto cuándo cómo qué está
    estás estamos proyecto pero muy más saludos nuestro nuestra del al lo mi si
    trabajo quiero gustaría""",
    "pt": """o a os as e é um uma para que com por de em não se seu sua nos você tu obrigado
    obrigada olá bom dia pode tem quanto quando como está estamos projeto mas muito
    mais do da no na ao meu minha tudo gostei gostaria trabalho você vocês alguns""",
    "it": """il lo la i gli le e è un una per che con di in non si suo sua noi voi grazie
    ciao buongiorno può puoi avete quanto quando come sono siamo progetto ma molto
    più del della nel al mio mia vorrei lavoro sei disponibile""",
    "nl": """de het een en is niet ik wij we jij je u met voor op van te in dat die zijn
    hebben heeft kan kunnen bedankt dank hallo graag ons onze jouw uw ook nog wat
    wanneer hoe maar of goed dag vriendelijke groet wil zou er""",
    "pl": """i w nie to jest się na z do że jak czy dla po od my ja pan pani dziękuję dzień
    dobry proszę może możesz mam mamy projekt ale bardzo jestem jesteśmy kiedy ile
    cześć witam nasz nasza twoje""",
    "sv": """och är det att en ett som för på med av inte jag vi du har kan tack hej vår ditt
    din om men när hur vad också skulle mycket bra till den""",
    "da": """og er det at en et som for på med af ikke jeg vi du har kan tak hej vores dit
    din om men når hvordan hvad også ville meget godt til den""",
    "no": """og er det at en et som for på med av ikke jeg vi du har kan takk hei vår ditt
    din om men når hvordan hva også ville veldig bra til den""",
    "fi": """ja on ei se että minä me sinä te kiitos hei voitko milloin mitä kuinka mutta
    myös hyvä projekti olemme voisitko paljon tämä""",
    "tr": """ve bir bu için ile ben biz siz sen var yok mı mi merhaba teşekkürler nasıl ne
    zaman kadar çok ama proje evet hayır olarak daha iyi lütfen""",
    "id": """
    yang dan di ini itu untuk dengan saya kami anda kamu tidak ada bisa terima kasih
    halo apakah berapa kapan bagaimana proyek tapi sudah akan dari ke""",
    "ro": """și este un o pentru cu nu la de în din că noi voi eu tu mulțumesc bună salut poți
    puteți cât când cum dar foarte proiect sunt suntem""",
    "cs": """a je to se na v že jak pro s z my já vy ty děkuji dobrý den prosím můžete máme
    projekt ale velmi kdy kolik ahoj jsem jsme""",
    "hu": """a az és nem egy hogy is van én mi ön te köszönöm szia jó napot kérem tud mikor
    mennyi hogyan de nagyon projekt vagyunk""",
    "vi": """và là của tôi chúng bạn không có cho với được này xin chào cảm ơn khi nào bao
    nhiêu thế dự án nhưng rất""",
    "tl": """ang ng sa na ay mga ako kami ikaw po opo salamat kumusta hindi pwede kailan
    magkano paano""",
}
COUNTED = 4000  # characters; more of the same tells no more
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# an address begins with its word, a site within 80 letters of its end: else long runs take ages
NOT_WORDS = re.compile(r"https?://\S+|(?<!\S)\S+@\S+|\b\S{1,80}\.(?:com|net|org|io|example)\S*")
LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in WORDS.items():
    for _word in set(_words.split()):
        LANGUAGES_OF[_word] = (*LANGUAGES_OF.get(_word, ()), _language)


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, "und" when there is too little to tell.

    English is taken unless another language is clearly likelier: clients here write it, often
    with a greeting or a name of another language in it.
    """
    sample = NOT_WORDS.sub(" ", text[:COUNTED])
    script = script_of(sample)
    if script:
        return script
    words = [word.lower().replace("’", "'") for word in WORD.findall(sample)]
    votes = Counter(code for word in words for code in LANGUAGES_OF.get(word, ()))
    if not words:
        return "und"
    return likeliest(votes, len(words))


def likeliest(votes: Counter[str], words: int) -> str:
    """The language with most votes; English on a tie or a thin lead."""
    if not votes:
        return "en" if words <= 3 else "und"
    best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0] == "en"))
    english = votes["en"]
    if best == "en" or (count < 2 and words > 2):
        return "en" if english or words <= 3 else "und"
    clear = count >= english * 1.5 + 1 and count / words >= 0.2
    return best if clear else ("en" if english else "und")


def script_of(sample: str) -> str | None:
    """The language told by a script that is not Latin and makes up most of the letters."""
    if sample.isascii():
        return None
    letters = sum(map(str.isalpha, sample))
    latin = len(re.findall(r"[A-Za-zÀ-ɏ]", sample))
    if not letters or latin > letters / 2:
        return None
    for code, pattern in SCRIPTS:
        if pattern.search(sample):
            return code
    return "und"
