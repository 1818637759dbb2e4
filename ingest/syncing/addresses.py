"""Addresses of a council's ModernGov site, and which links stay on it (pure)."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from ingest.errors import SourceRefused

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A council's site. `base` ends with "/" and may have a path: "https://democracy.ashby.gov.uk/moderngov/"."""

    base: str

    @classmethod
    def at(cls, address: str) -> "Site":
        """The site of an address as the settings give it."""
        return cls(base=address if address.endswith("/") else f"{address}/")

    @property
    def host(self) -> str:
        """Its host, in small letters."""
        return (urlsplit(self.base).hostname or "").lower()

    def own(self, link: str, page: str | None = None) -> str:
        """The whole address of a link on this site, in the site's own scheme; SourceRefused for any other host."""
        home = urlsplit(self.base)
        try:
            parts = urlsplit(urljoin(page or self.base, link.strip()))
            port = parts.port
        except ValueError as error:
            raise SourceRefused("a link is no address that can be read") from error
        host = (parts.hostname or "").lower()
        usual = {None, home.port, *_PORTS.values()} if home.port is None else {None, home.port}
        if parts.scheme not in _PORTS or host != self.host or port not in usual or parts.username is not None:
            raise SourceRefused(f"a link leads away from {self.host}" + (f", to {host}" if host else ""))
        path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
        return urlunsplit((home.scheme, home.netloc, path or "/", quote(parts.query, safe="/%:@!$&'()*+,;=~-._?"), ""))

    def robots(self) -> str:
        """Where its robots.txt is."""
        return self.own("/robots.txt")

    def committees(self) -> str:
        """All committees, by the web service."""
        return self._page("mgWebService.asmx/GetCommittees", lDays="0")

    def meetings(self, committee: str, first: date, last: date) -> str:
        """A committee's meetings between two days, by the web service."""
        return self._page(
            "mgWebService.asmx/GetMeetings",
            lCommitteeId=committee,
            sFromDate=f"{first:%d/%m/%Y}",
            sToDate=f"{last:%d/%m/%Y}",
        )

    def meeting(self, meeting: str) -> str:
        """A meeting with its items, by the web service."""
        return self._page("mgWebService.asmx/GetMeeting", lMeetingId=meeting)

    def meeting_page(self, committee: str, meeting: str) -> str:
        """The page of a meeting that people read."""
        return self._page("ieListDocuments.aspx", CId=committee, MId=meeting)

    def committees_page(self) -> str:
        """The page that lists all committees."""
        return self._page("mgListCommittees.aspx", bcr="1")

    def meetings_page(self, committee: str) -> str:
        """The page that lists all meetings of a committee."""
        return self._page("ieListMeetings.aspx", CId=committee, Year="0")

    def item_page(self, item: str) -> str:
        """The page of one agenda item."""
        return self._page("mgAi.aspx", ID=item)

    def decision_page(self, item: str) -> str:
        """The page of the decision on an agenda item."""
        return self._page("ieDecisionDetails.aspx", AIId=item)

    def decision(self, number: str) -> str:
        """The page of a decision by its own number."""
        return self._page("ieDecisionDetails.aspx", ID=number)

    def decisions(self, first: date, last: date) -> str:
        """The list of published decisions between two days."""
        return self._found("mgDelegatedDecisions.aspx", first, last, RP="0", V="0", HD="0", META="mgdelegateddecisions")

    def officer_decisions(self, first: date, last: date) -> str:
        """The list of officers' decisions between two days."""
        return self._found("mgListOfficerDecisions.aspx", first, last, FULL="1", BAM="1", DEP="0")

    def _found(self, name: str, first: date, last: date, **arguments: str) -> str:
        days = f"{first:%d/%m/%Y}-{last:%d/%m/%Y}"
        return self._page(name, XXR="0", DR=days, ACT="Find", K="0", DM="0", DS="2", Next="true", **arguments)

    def attachment(self, number: str) -> str:
        """A document by its number."""
        return self._page("mgConvert2PDF.aspx", ID=number)

    def _page(self, name: str, **arguments: str) -> str:
        return f"{self.base}{name}?{urlencode(arguments)}"


def argument(address: str, name: str) -> str | None:
    """An argument of an address, whatever the case of its name: CId, cid."""
    given = parse_qsl(urlsplit(address).query)
    return next((value for key, value in given if key.lower() == name.lower()), None)


def page_name(address: str) -> str:
    """The last part of an address's path, in small letters: "ielistdocuments.aspx"."""
    return urlsplit(address).path.rpartition("/")[2].lower()
