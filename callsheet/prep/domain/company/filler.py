"""Words that a template stands full of until somebody writes their own: lorem ipsum and its kin."""

from __future__ import annotations

from callsheet.core import lazy_re as re

LATIN = frozenset(
    "accumsan accusam adipiscing adipisicing aliqu aliqua aliquam aliquet aliquip aliquyam amet "
    "anim "
    "animi ante arcu at aute blandit cillum clita commodo condimentum congue consectetur consequat "
    "consetetur convallis culpa cupidatat curabitur dapibus deserunt diam dignissim dolor dolore "
    "dolores donec duis duo ea efficitur egestas eget eirmod eiusmod eleifend elementum elit elitr "
    "enim eos erat eros esse est et etiam eu euismod ex excepteur exercitation facilisis faucibus "
    "felis fermentum feugiat fringilla fugiat fusce gravida gubergren hendrerit iaculis id "
    "imperdiet "
    "in incididunt integer interdum invidunt ipsum irure justo kasd labore laboris laborum lacinia "
    "lacus laoreet lectus leo libero ligula lobortis lorem luctus maecenas magna mauris metus "
    "minim "
    "mollis mollit morbi nam nec neque nibh nisi nisl no non nonumy nostrud nulla nullam nunc "
    "occaecat odio officia orci ornare pariatur pellentesque pharetra phasellus porta porttitor "
    "posuere praesent pretium proident pulvinar purus quam qui quis rebum reprehenderit rhoncus "
    "risus rutrum sadipscing sagittis sanctus sapien scelerisque sed sea sem semper sint sit "
    "sodales "
    "stet sunt suspendisse takimata tellus tempor tempus tincidunt tortor tristique turpis ullamco "
    "ultrices ultricies urna ut varius vehicula vel velit veniam venenatis vero vestibulum vitae "
    "viverra vivamus voluptate voluptua volutpat vulputate".split()
)
SURE = frozenset(
    "lorem ipsum dolor amet adipiscing consectetur eiusmod clita diam elitr rebum".split()
)
WORD = re.compile(r"[a-z]+")
MOST_READ, LEAST_WORDS, LEAST_LATIN = 300, 3, 0.6
# what a form of a page says where its owner's own words are to stand
TO_FILL = re.compile(
    r"^\W*(?:enter|insert|add|type|put|write) your (?:\w+ ){0,3}(?:here|statement|text)|"
    r"\byour (?:\w+ )?(?:company|business|site|mission|name|address|headline|text|title|slogan) "
    r"(?:name |statement )?(?:here|goes here)\b|\[your [\w ]{2,30}\]|\bfounded in X{2,4}\b|"
    r"^\W*(?:text folgt|texte [àa] venir|texto de ejemplo|testo di esempio)\W*$",
    re.IGNORECASE,
)


def is_filler_text(text: str) -> bool:
    """Whether a sentence is a template's own: mostly the Latin of printers, or what to fill in."""
    words = WORD.findall(text[:MOST_READ].lower())
    latin = [word for word in words if word in LATIN]
    enough = len(latin) >= LEAST_WORDS and len(latin) >= LEAST_LATIN * len(words)
    return (enough and any(word in SURE for word in latin)) or bool(
        TO_FILL.search(text[:MOST_READ])
    )
