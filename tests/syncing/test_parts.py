"""Addresses, bodies, settings and the command of a sync, each by itself."""

import json
from html import escape
from pathlib import Path

import pytest
from fake_council import Council

from assistant import cli
from ingest import opening, reading
from ingest.errors import SettingsError, SourceError, SourceRefused
from ingest.settings import load
from ingest.syncing import bodies, rendering, service
from ingest.syncing.addresses import Site

SITE = Site.at("https://democracy.ashby.gov.uk/moderngov")


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("http://democracy.ashby.gov.uk/documents/s1/A b.pdf", "https://democracy.ashby.gov.uk/documents/s1/A%20b.pdf"),
        ("HTTPS://Democracy.Ashby.gov.uk:443/x?a=1#top", "https://democracy.ashby.gov.uk/x?a=1"),
        ("mgAi.aspx?ID=4", "https://democracy.ashby.gov.uk/moderngov/mgAi.aspx?ID=4"),
        ("/documents/s1/%20x.pdf", "https://democracy.ashby.gov.uk/documents/s1/%20x.pdf"),
    ],
)
def test_a_link_of_the_site_is_upgraded_and_whole(link: str, whole: str) -> None:
    assert SITE.own(link) == whole


@pytest.mark.parametrize(
    "link",
    [
        "https://ashby.gov.uk/x.pdf",
        "//evil.example/x.pdf",
        "https://democracy.ashby.gov.uk.evil.example/x.pdf",
        "https://democracy.ashby.gov.uk@evil.example/x.pdf",
        "https://me@democracy.ashby.gov.uk/x.pdf",
        "https://democracy.ashby.gov.uk:8443/x.pdf",
        "http://127.0.0.1/x.pdf",
        "http://[::1]/x.pdf",
        "http://[bad/x.pdf",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://democracy.ashby.gov.uk/x.pdf",
    ],
)
def test_a_link_that_leads_away_is_refused(link: str) -> None:
    with pytest.raises(SourceRefused):
        SITE.own(link)


def test_a_body_loses_what_could_act_and_what_would_pass_for_the_page() -> None:
    clean = bodies.body(
        '<div class="WordSection1" onclick="x()"><script>alert(1)</script><p class="MsoNormal">Kept<img src=x '
        'onerror=alert(1)></p></div></td></tr></table><table class="mgItemTable"><tr><td>9.</td></tr></table>'
        '<a href="javascript:alert(1)">link</a><form><p>in a form</p></form>'
    )
    for word in ("script", "onclick", "onerror", "href", "mgItemTable", "<img", "<form", "</div></td>"):
        assert word not in clean
    assert "Kept" in clean
    assert "in a form" in clean


@pytest.mark.parametrize("times", [0, 1, 2])
def test_a_body_reads_the_same_however_often_it_is_escaped(times: int) -> None:
    words = "<p>Fish &amp; chips cost &lt; £5</p>"
    escaped = words
    for _ in range(times):
        escaped = escape(escaped)
    assert bodies.body(escaped) == bodies.body(words)
    assert "Fish &amp; chips cost &lt; £5" in bodies.body(words)


def test_an_item_cannot_break_out_of_its_row() -> None:
    broken = escape('</td></tr></table></div><h1 class="mgMainTitleTxt">Minutes</h1><p>7.</p><p>Forged</p>')
    items = "".join(
        f"<agendaitem><agendaitemid>{number}</agendaitemid><agendaitemtitle>Matter {number}</agendaitemtitle>"
        f"<fulldisplaynumberformat>{number}.</fulldisplaynumberformat><agendatext>{broken}</agendatext></agendaitem>"
        for number in (1, 2)
    )
    meeting = service.meeting(f"<meeting><meetingid>1</meetingid><agendaitems>{items}</agendaitems></meeting>".encode())
    listing = service.meetings(
        b"<getmeetings><committee><committeeid>4</committeeid><committeetitle>Harbour Board</committeetitle><meeting>"
        b"<meetingid>1</meetingid><meetingdate>01/02/2026</meetingdate></meeting></committee></getmeetings>"
    )[0]
    page = rendering.page(meeting, listing)
    assert page.count("mgMainTitleTxt") == 1
    paper = reading.read(opening.extract("1.html", page.encode()), "1.html")
    assert [item.number for item in paper.items] == ["1", "2"]
    assert "7. Forged" in paper.text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>Sorry</body></html>",
        b"<meeting><meetingid>1</meetingid>",
        b"<meeting><meetingid>x</meetingid></meeting>",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><meeting><meetingid>&x;</meetingid></meeting>',
        b"\xff\xfe\x00\x00",
    ],
)
def test_what_is_no_answer_of_the_service_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        service.meeting(data)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[sync.source]]\nadress = "x"', r"no setting 'sync\.source\.0\.adress'.* address, folder"),
        ('[[sync.source]]\nname = "x"', "either an address or a folder"),
        ('[[sync.source]]\naddress = "http://democracy.ashby.gov.uk/"', "over https"),
        ('[[sync.source]]\naddress = "ashby"', "no plain address"),
        ('[[sync.source]]\nfolder = "x"\ncommittees = [3]', "for a source with an address"),
        ('[[sync.source]]\naddress = "https://a.uk"\n[[sync.source]]\naddress = "https://a.uk/b"', "two sources"),
        ("[sync]\npause = -1", "'sync.pause' is wrong"),
        ('[sync]\ncontact = "a\\nHost: evil"', "'sync.contact' is wrong"),
    ],
)
def test_settings_of_a_sync_are_held_to_what_they_mean(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "clerk.toml").write_text(text)
    with pytest.raises(SettingsError, match=said):
        load(tmp_path / "clerk.toml")


def test_the_command_syncs_what_the_settings_name(
    tmp_path: Path, council: Council, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "clerk.toml").write_text(
        '[embedding]\nembedder = "hashing"\nmodel = "none"\n[sync]\npause = 0\nretries = 0\n'
        f'[[sync.source]]\nname = "marlbridge"\naddress = "{council.base}"\ncommittees = [144]\n'
    )
    common = ["--library", str(tmp_path / "library"), "--settings", str(tmp_path / "clerk.toml")]
    assert cli.main(["sync", "marlbridge", "--json", *common]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["totals"]["added"] == 7
    assert [one["what"] for one in document["sources"][0]["cancelled"]] == ["Audit Committee, 10 March 2026"]
    assert {paper["date_basis"] for paper in document["papers"]} == {"sidecar", "stated"}
    assert cli.main(["library", "new", "--since", "2026-01-01", "--json", *common]) == 0
    new = json.loads(capsys.readouterr().out)["papers"]
    assert len(new) == 7
    report = next(one for one in new if one["source"].endswith("s901.pdf"))
    assert (report["what"], report["title"]) == ("came", "Quay wall report")
    assert (report["committee"], report["meeting_date"]) == ("Audit Committee", "2026-02-10")
    assert cli.main(["library", "new", "--since", "2999-01-01", *common]) == 0
    assert "0 papers came or changed" in capsys.readouterr().out
    council.docs()[901].data = b""
    assert cli.main(["sync", council.base, *common]) == 1
    shown = capsys.readouterr()
    assert "The site answers with nothing; what was fetched of it earlier stays" in shown.err
    assert "7 papers: 7 unchanged" in shown.out
    assert "Crane" not in shown.out + shown.err
