"""A page for a browser holds texts as they are and nothing that could run."""

from models.values.web_page import plain_part, struck, web_page


def test_a_text_is_shown_letter_by_letter_and_isolated() -> None:
    assert plain_part('<b> & "x"') == "<bdi>&lt;b&gt; &amp; &quot;x&quot;</bdi>"
    assert struck("x") == "<s>x</s>"


def test_the_title_is_a_text_and_nothing_is_loaded() -> None:
    page = web_page("a <b>", "<p>body</p>")
    assert "<title>a &lt;b&gt;</title>" in page
    assert "default-src 'none'" in page
    assert page.endswith("<body><p>body</p></body></html>\n")
