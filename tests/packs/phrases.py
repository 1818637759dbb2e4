"""Sentences of reports that no council wrote, no two of a pack alike."""

from random import Random

THINGS = (
    "library roof", "harbour wall", "bus shelter programme", "allotment scheme", "swimming pool boiler", "tree survey",
    "street lighting contract", "footbridge repair", "housing waiting list", "school crossing patrol", "flood gate",
    "museum store", "leisure card", "recycling round", "market square paving", "youth club grant", "gritting route",
)  # fmt: skip
PLACES = (
    "Fenwick Hall", "Stone Mill", "Quay Lane", "Castle Ward", "Upper Denby", "Marsh Road", "the Old Tannery",
    "Orchard Rise", "St Hilda's Park", "Ferry Green", "Lowther Street", "Bell Yard", "the Long Meadow",
)  # fmt: skip
HAPPENED = (
    "was inspected in {month} {year} and needs work costing £{sum}",
    "has been used by {count} residents since {month} {year}",
    "fell short of its target by {share} per cent in the year to {month} {year}",
    "will be offered to tender for £{sum} in {month} {year}",
    "drew {count} replies to the consultation that closed in {month} {year}",
    "is {share} per cent complete and is expected to open in {month} {year}",
    "was let for {count} weeks at £{sum} under the agreement of {month} {year}",
)
WHY = (
    ", because the contractor withdrew", ", which members asked to see again", "", "", ", as the survey had foreseen",
    " and is paid for from the capital reserve", ", subject to the views of the ward members", ", after two delays",
)  # fmt: skip
MONTHS = ("January", "March", "April", "June", "September", "October", "November")
HEADINGS = (
    "Purpose of the report", "Background", "Financial implications", "Legal implications", "Options considered",
    "Consultation", "Equalities", "Climate and environment", "Risks", "Next steps", "Crime and disorder",
)  # fmt: skip
TITLES = (
    "Seafront lighting renewal", "Repairs to the town bridges", "Allotments and community growing",
    "Winter gritting routes", "The future of the swimming pool", "Trees in streets and parks", "Market trading rules",
    "Homes for older residents", "Flood defences at the river mouth", "Museum collections care", "Cycle hire trial",
    "Playground safety inspections", "Bus shelters and stops", "Food waste collection", "Youth club grants",
    "Empty homes register", "Harbour dues and moorings", "School crossing patrols", "Noise from licensed premises",
    "Libraries at weekends", "Cemetery extension", "Street naming", "Repairs to council houses", "Tourist signs",
    "Parking permits", "Public conveniences", "Town hall heating", "Litter and fly-tipping", "Rural broadband",
    "Coastal path upkeep", "Apprentices and training", "Grants to village halls", "Air quality monitoring",
)  # fmt: skip


class Author:
    """Writes sentences, always the same for a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def one(self, choices: tuple[str, ...]) -> str:
        return self.chance.choice(choices)

    def figure(self, low: int, high: int) -> str:
        return f"{self.chance.randint(low, high):,}"

    def sentence(self) -> str:
        said = self.one(HAPPENED).format(
            month=self.one(MONTHS),
            year=self.chance.randint(2019, 2026),
            sum=self.figure(1100, 989_000),
            count=self.figure(12, 4900),
            share=self.chance.randint(2, 97),
        )
        return f"The {self.one(THINGS)} at {self.one(PLACES)} {said}{self.one(WHY)}."

    def paragraph(self, fewest: int = 1, most: int = 5) -> str:
        return " ".join(self.sentence() for _ in range(self.chance.randint(fewest, most)))
