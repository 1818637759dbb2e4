"""A council on this machine: Marlbridge, which does not exist, published as ModernGov does, with faults to order."""

import io
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

from reportlab.pdfgen.canvas import Canvas

MOMENT = datetime(2026, 3, 20, 6, 0, tzinfo=UTC)
Fault = Callable[[BaseHTTPRequestHandler, bytes], None]


def pdf(*lines: str) -> bytes:
    """A paper of one page, the same bytes each time."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for at, line in enumerate(lines):
        canvas.drawString(60, 780 - 22 * at, line)
    canvas.save()
    return file.getvalue()


@dataclass
class Doc:
    id: int
    title: str
    data: bytes = b""
    restricted: bool = False
    url: str | None = None
    is_url: bool = False
    published: str = "02/02/2026"


@dataclass
class Entry:
    id: int
    number: str
    title: str
    agenda: str = ""
    minutes: str = ""
    decision: str = ""
    restricted: bool = False
    shown: bool = True
    decided: bool = False
    docs: list[Doc] = field(default_factory=list)
    page: str = ""
    author: str = ""


@dataclass
class Meet:
    id: int
    day: str
    committee: int = 144
    status: str = "Confirmed"
    items: list[Entry] = field(default_factory=list)
    shown: bool = True
    minuted: bool = False
    links: str = ""


@dataclass
class Ruling:
    """A decision of the executive or of an officer."""

    id: int
    title: str
    maker: str
    decided: str
    published: str
    words: str
    docs: list[Doc] = field(default_factory=list)
    officer: bool = False
    note: str = ""
    listed: bool = True
    met: str = ""


@dataclass
class Council:
    """What is published now. `faults` maps a part of an address to what its next answers do in place of the page."""

    committees: dict[int, str] = field(default_factory=lambda: {144: "Audit Committee", 163: "Harbour Board"})
    meetings: dict[int, Meet] = field(default_factory=dict)
    rulings: list[Ruling] = field(default_factory=list)
    extra: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)
    etags: bool = True
    whole_history: bool = True
    shape: Callable[[str], bytes] = lambda xml: xml.encode()
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    base: str = ""

    def docs(self) -> dict[int, Doc]:
        linked = {doc.id: doc for meet in self.meetings.values() for entry in meet.items for doc in entry.docs}
        return linked | {doc.id: doc for ruling in self.rulings for doc in ruling.docs}

    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked]


def committees_xml(council: Council) -> str:
    rows = "".join(
        f"<committee><committeeid>{number}</committeeid><committeetitle>{escape(title)}</committeetitle>"
        "<committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired>"
        "<committeecategory>Committees</committeecategory></committee>"
        for number, title in council.committees.items()
    )
    return f"<committees><committeescount> {len(council.committees)}</committeescount>{rows}</committees>"


def meetings_xml(council: Council, committee: int) -> str:
    own = [meet for meet in council.meetings.values() if meet.committee == committee]
    rows = "".join(
        f"<meeting><meetingid>{meet.id}</meetingid><meetingdate>{meet.day}</meetingdate>"
        f"<meetingstatus>{meet.status}</meetingstatus><meetingtime>10.00 am</meetingtime>"
        "<iswebcast>False</iswebcast></meeting>"
        for meet in own
    )
    return (
        f"<getmeetings><meetingscount> {len(own)}</meetingscount><committeescount> 1</committeescount><committee>"
        f"<committeeid>{committee}</committeeid><committeetitle>{council.committees[committee]}</committeetitle>"
        f"<committeemeetingcount> {len(own)}</committeemeetingcount>"
        f"<committeemeetings>{rows}</committeemeetings></committee></getmeetings>"
    )


def body(words: str) -> str:
    return escape(f'<div class="WordSection1">\n<p class="MsoNormal">{words}</p>\n</div>\n') if words else "\n      "


def doc_xml(council: Council, meet: Meet, entry: Entry, doc: Doc) -> str:
    url = doc.url if doc.url is not None else f"{council.base}/mgConvert2PDF.aspx?ID={doc.id}"
    return (
        f"<linkeddoc><attachmentid>{doc.id}</attachmentid><title>{escape(doc.title)}</title>"
        f"<isurl>{doc.is_url}</isurl><url>{escape(url)}</url><isrestricted>{doc.restricted}</isrestricted>"
        f"<restrictionsRef>\n</restrictionsRef><itemnum>1</itemnum><publicationdate>{doc.published}</publicationdate>"
        f"<meetingdate>{meet.day}</meetingdate><decisiondate>{meet.day}</decisiondate>"
        f"<committeetitle>{council.committees[meet.committee]}</committeetitle>"
        f"<isdecisionattachment>False</isdecisionattachment><ownertitle>{escape(entry.title)}</ownertitle></linkeddoc>"
    )


def entry_xml(council: Council, meet: Meet, order: int, entry: Entry) -> str:
    docs = "".join(doc_xml(council, meet, entry, doc) for doc in entry.docs)
    decision = f"<decisionnonemptyhtmlbody>{body(entry.decision)}</decisionnonemptyhtmlbody>" if entry.decision else ""
    return (
        f"<agendaitem><agendaitemid>{entry.id}</agendaitemid><agendaitemtitle>{escape(entry.title)}</agendaitemtitle>"
        f"<agendatext>{body(entry.agenda)}</agendatext><actualmeetingdate>{meet.day}</actualmeetingdate>"
        f"<agendaitemnumber>{order * 3}</agendaitemnumber><agendaitemsubnumber>\n      </agendaitemsubnumber>"
        f"<fulldisplaynumberformat>{entry.number}</fulldisplaynumberformat>"
        f"<authorusername>{entry.author}</authorusername><commentlabel1>Presented By</commentlabel1><commenttext1>\n"
        f"</commenttext1><minutesnonemptyhtmlbody>{body(entry.minutes)}</minutesnonemptyhtmlbody>{decision}"
        f"<isdecision>{entry.decided}</isdecision><isdecisionpublished>{entry.decided}</isdecisionpublished>"
        f"<isminutepublished>{bool(entry.minutes)}</isminutepublished><isrestricted>{entry.restricted}</isrestricted>"
        f"<isdisplayallowed>{entry.shown}</isdisplayallowed><minutesitemnumber>{order + 40}</minutesitemnumber>"
        f"<linkeddocuments>{docs}</linkeddocuments></agendaitem>"
    )


def meeting_xml(council: Council, meet: Meet) -> str:
    rows = "".join(entry_xml(council, meet, order, entry) for order, entry in enumerate(meet.items, 1))
    return (
        f"<meeting><meetingid>{meet.id}</meetingid><meetingdate>{meet.day}</meetingdate>"
        f"<meetingstatus>{meet.status}</meetingstatus><isdisplayallowed>{meet.shown}</isdisplayallowed>"
        "<meetingtime>10.00 am</meetingtime><meetinglocation>Fenwick Hall</meetinglocation>"
        f"<agendaid>{meet.id}</agendaid><agendapublished>{bool(meet.items)}</agendapublished>"
        f"<minutepublished>{meet.minuted}</minutepublished><agendaitems>{rows}</agendaitems><attendees>"
        '<attendee membertype="U" memberid="7" name="Councillor Ivy Thorne" roledescription="Chair" '
        'attendance="Present"/></attendees></meeting>'
    )


def wrapped(words: str, heading: str) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>{heading}</title></head><body><ul class='siteMenu'><li>Menu</li></ul>"
        f'<div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >{heading}</h1></div>{words}</div>'
        "</body></html>"
    ).encode()


def item_page(entry: Entry) -> bytes:
    return wrapped(
        f'<h2 class="mgSubTitleTxt">{escape(entry.title)}</h2><div class="mgContent">'
        f'<div class="mgWordPara"><p>{entry.agenda}</p></div><p class="mgSubItemTitleTxt">Minutes:</p>'
        f'<div  class="mgWordPara" ><div class="WordSection1"><p class="MsoNormal">{entry.page}</p></div></div></div>',
        "Agenda item",
    )


def decision_page(council: Council, meet: Meet, entry: Entry) -> bytes:
    day = meet.day.replace("/", "&#47;")
    return wrapped(
        f'<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">{escape(entry.title)}</h2></div><div class="mgContent" >'
        '<p><span  class="mgLabel" >Decision status: </span><span  class="mgPlanItemInForce" >Approved</span></p>'
        f'<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p class="MsoNormal">{entry.decision}</p>'
        f'</div><p><span  class="mgLabel" >Publication date: </span>{day}</p>'
        f'<p><span  class="mgLabel" >Decided at meeting: </span><a  href="ieListDocuments.aspx?CId={meet.committee}'
        f'&amp;MID={meet.id}"  >{day} - {council.committees[meet.committee]}</a></p>'
        '<p class="mgLabel" >Accompanying Documents:</p><ul  class="mgBulletList" ><li><a  '
        'href="documents/s7942/Annex on dues.pdf" >Annex on dues <span  class="mgFileSize" >PDF 119 KB</span></a></li>'
        "</ul></div>",
        "Decision details",
    )


def rulings_page(council: Council, told: dict[str, str], *, officers: bool) -> bytes:
    """The list of decisions whose publication lies in the days asked for, and a row on an issue, which is none."""
    first, last = (datetime.strptime(day, "%d/%m/%Y") for day in told["dr"].split("-"))
    rows = "".join(
        f'<tr><td  class="mgMainTxt" ><a  href="ieDecisionDetails.aspx?ID={one.id}" >{escape(one.title)}<span  class='
        f'"mgHide" > ref: {one.id}</span></a>{one.note}</td><td>{one.decided}</td><td>{one.published}</td></tr>'
        for one in council.rulings
        if first <= datetime.strptime(one.published, "%d/%m/%Y") <= last
        and one.listed
        and (one.officer or not officers)
    )
    return wrapped(
        '<table  class="mgTabTable tablesorter" ><caption  class="mgSectionTitle" >Decisions</caption>'
        "<tr><th>Title</th><th>Date of decision</th><th>Published</th></tr>"
        '<tr><td  class="mgMainTxt" ><a  href="mgIssueHistoryHome.aspx?IId=77&amp;Opt=0" >An issue</a></td></tr>'
        f"{rows}</table>",
        "Decisions",
    )


def ruling_page(one: Ruling) -> bytes:
    docs = "".join(
        f'<li><a  href="documents/s{doc.id}/{doc.title}.pdf" >{escape(doc.title)} <span  class="mgFileSize" >'
        "PDF 119 KB</span></a></li>"
        for doc in one.docs
    )
    return wrapped(
        f'<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">{escape(one.title)}</h2></div><div class="mgContent" >'
        f'<p><span  class="mgLabel" >Decision Maker: </span>{one.maker}</p>'
        '<p><span  class="mgLabel" >Decision status: </span><span  class="mgPlanItemInForce" >Approved</span></p>'
        f'<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p class="MsoNormal">{one.words}</p></div>'
        f'<p><span  class="mgLabel" >Publication date: </span>{one.published.replace("/", "&#47;")}</p>'
        f'<p><span  class="mgLabel" >Date of decision: </span>{one.decided.replace("/", "&#47;")}</p>'
        f'{one.met}<p class="mgLabel" >Accompanying Documents:</p><ul  class="mgBulletList" >{docs}</ul></div>',
        "Decision details",
    )


def committees_page(council: Council) -> bytes:
    rows = "".join(
        f'<li><a  href="mgCommitteeDetails.aspx?ID={number}"  title="Link&#32;to&#32;{title}">{title}</a></li>'
        for number, title in council.committees.items()
    )
    return wrapped(f'<div class="mgContent"><ul class="mgBulletList">{rows}</ul></div>', "Committees")


def spelt(day: str) -> str:
    return f"{datetime.strptime(day, '%d/%m/%Y'):%d %b %Y}"


def meetings_page(council: Council, committee: int) -> bytes:
    rows = "".join(
        f'<li><a  class="mgMeetingTableLnk"  href="ieListDocuments.aspx?CId={committee}&amp;MId={meet.id}&amp;Ver=4" >'
        f"{spelt(meet.day)}&nbsp;10.00 am{' - CANCELLED' if meet.status == 'Cancelled' else ' - Agenda'}</a></li>"
        for meet in council.meetings.values()
        if meet.committee == committee
    )
    return wrapped(f'<ul  class="mgNonBulletTableList" >{rows}</ul>', "Browse meetings")


def page_row(entry: Entry) -> str:
    docs = "".join(
        f'<li><a  href="documents/s{doc.id}/{doc.title}.pdf" >{doc.title} <span  class="mgFileSize" >'
        "<img alt='pdf icon' /> PDF 264 KB</span></a></li>"
        for doc in entry.docs
        if doc.data and not doc.restricted
    )
    decision = (
        f'<ul  class="mgActionList" ><li><a  href="ieDecisionDetails.aspx?AIId={entry.id}" >View the decision for item '
        f"{entry.number}</a></li></ul>"
        if entry.decided
        else ""
    )
    minutes = (
        f'<p  class="mgSubItemTitleTxt" >Minutes:</p><div  class="mgWordPara" ><div class="WordSection1"><p class='
        f'"MsoNormal">{entry.minutes}</p><table><tr><td>Berth</td><td>Dues</td></tr></table></div></div>'
        if entry.minutes
        else ""
    )
    return (
        f'<tr><td  class="mgItemNumberCell" ><a name="AI{entry.id}"></a><p  class="mgAiTitleTxt" >{entry.number}'
        "</p></td>"
        f'<td><p  class="mgAiTitleTxt" >{entry.title}</p>{decision}<div class="mgWordPara"><p>{entry.agenda}</p></div>'
        f'<p  class="mgSubItemTitleTxt" >Additional documents:</p><ul  class="mgBulletList" >{docs}</ul>{minutes}'
        "</td></tr>"
    )


def meeting_page(council: Council, meet: Meet) -> bytes:
    kind = "Agenda and minutes" if any(entry.minutes for entry in meet.items) else "Agenda"
    day = datetime.strptime(meet.day, "%d/%m/%Y")
    tail = ", CANCELLED" if meet.status == "Cancelled" else ""
    rows = "".join(page_row(entry) for entry in meet.items if entry.shown and not entry.restricted)
    return wrapped(
        f'<div class="mgSubTitle" ><h2  class="mgSubTitleTxt" >{council.committees[meet.committee]} - '
        f'{day:%A, %dth %B, %Y} 10.00 am{tail}</h2></div><div class="mgLinks">{meet.links}</div>'
        '<div class="mgContent"><p><span class="mgLabel">Venue:&nbsp;</span>Fenwick Hall. '
        '<a href="https://maps.example">View directions</a></p>'
        f'<table  class="mgItemTable" id="mgItemTable" ><tr><th>No.</th><th>Item</th></tr>{rows}</table></div>',
        kind,
    )


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    council: Council

    def do_GET(self) -> None:
        council = self.council
        council.asked.append((self.headers["Host"], self.path, dict(self.headers)))
        kind, data = self.found()
        fault = next((key for key in council.faults if key.lower() in unquote(self.path).lower()), None)
        if fault is not None:
            council.faults[fault](self, data)
        else:
            self.answer(kind, data)

    def answer(self, kind: str, data: bytes, code: int = 200) -> None:
        etag = f'"{sha256(data).hexdigest()[:16]}"'
        if code == 200 and self.council.etags and self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if not kind:
            code, kind, data = 404, "text/html", b"<html><body>Not found</body></html>"
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if self.council.etags and code == 200:
            self.send_header("ETag", etag)
        self.end_headers()
        self.wfile.write(data)

    def found(self) -> tuple[str, bytes]:
        council, parts = self.council, urlsplit(self.path)
        told = {key.lower(): value for key, value in parse_qsl(parts.query)}
        page = parts.path.rpartition("/")[2].lower()
        if unquote(parts.path) in council.extra:
            return council.extra[unquote(parts.path)]
        xml = "text/xml; charset=utf-8"
        if page == "getcommittees":
            return xml, council.shape(committees_xml(council))
        if page == "getmeetings":
            return xml, council.shape(meetings_xml(council, int(told["lcommitteeid"])))
        if page == "getmeeting" and int(told["lmeetingid"]) in council.meetings:
            return xml, council.shape(meeting_xml(council, council.meetings[int(told["lmeetingid"])]))
        if page == "mgconvert2pdf.aspx" and int(told["id"]) in council.docs():
            return "application/pdf", council.docs()[int(told["id"])].data
        if page == "mglistcommittees.aspx":
            return "text/html", committees_page(council)
        if page == "ielistmeetings.aspx":
            return "text/html", meetings_page(council, int(told["cid"]))
        number = re.match(r"/documents/s(\d+)/", parts.path)
        if number and int(number[1]) in council.docs():
            return "application/pdf", council.docs()[int(number[1])].data
        return self.of_items(page, told)

    def of_items(self, page: str, told: dict[str, str]) -> tuple[str, bytes]:
        if page in ("mgdelegateddecisions.aspx", "mglistofficerdecisions.aspx"):
            return "text/html", rulings_page(self.council, told, officers="officer" in page)
        for one in self.council.rulings:
            if page == "iedecisiondetails.aspx" and told.get("id") == str(one.id):
                return "text/html", ruling_page(one)
        for meet in self.council.meetings.values():
            if page == "ielistdocuments.aspx" and told.get("mid") == str(meet.id):
                return "text/html", meeting_page(self.council, meet)
            for entry in meet.items:
                if page == "mgai.aspx" and told.get("id") == str(entry.id):
                    return "text/html", item_page(entry)
                if page == "iedecisiondetails.aspx" and told.get("aiid") == str(entry.id):
                    return "text/html", decision_page(self.council, meet, entry)
        return "", b""

    def handle(self) -> None:
        with suppress(ConnectionError):  # Who asked was killed, or gave up.
            super().handle()

    def finish(self) -> None:
        with suppress(OSError, ValueError):
            super().finish()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(council: Council) -> Iterator[str]:
    """The council's address while it is served on this machine."""
    handler = type("Own", (Handler,), {"council": council})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    council.base = f"http://127.0.0.1:{server.server_port}"
    try:
        yield council.base
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def published() -> Council:
    """Three meetings of a committee and one of a board, with a document under two items and minutes linked later."""
    report = Doc(901, "Quay wall report", pdf("Harbour Board", "Quay wall report", "The wall leans by 40 mm."))
    closed = Doc(902, "Crane lease offers", pdf("The Zanzibar bid was the lowest."), restricted=True)
    earlier = Doc(
        903,
        "Minutes Audit Committee 13 Jan 2026",
        pdf(
            "Minutes of a meeting of the Audit Committee",
            "held on Tuesday, 13 January 2026",
            "RESOLVED: that it be so.",
        ),
    )
    council = Council()
    council.meetings = {
        4966: Meet(4966, "13/01/2026", items=[Entry(18801, "1.", "Apologies", minutes="None were received.")]),
        4967: Meet(
            4967,
            "10/02/2026",
            minuted=True,
            items=[
                Entry(18831, "1.", "Minutes", minutes="The minutes were approved as a correct record.", docs=[earlier]),
                Entry(18832, "8.7", "Quay wall", "To note.", minutes="The Committee noted it.", docs=[report]),
                Entry(
                    18833,
                    "9.",
                    "Harbour dues",
                    "To set the dues.",
                    minutes="RESOLVED that dues rise to £5 a berth.",
                    decision="That dues rise to £5 a berth.",
                    decided=True,
                    docs=[report],
                    author="Priya Moss",
                ),
                Entry(18834, "10.", "Crane lease", "Zanzibar.", restricted=True, docs=[closed]),
            ],
        ),
        4968: Meet(4968, "10/03/2026", status="Cancelled"),
        5001: Meet(
            5001,
            "12/02/2026",
            committee=163,
            items=[
                Entry(18901, "1.", "Lights", "To hear of the lights.", docs=[Doc(904, "Lamp plan (to follow)", url="")])
            ],
        ),
    }
    council.extra["/documents/s7942/Annex on dues.pdf"] = ("application/pdf", pdf("Annex on dues", "A berth is 6 m."))
    return council
