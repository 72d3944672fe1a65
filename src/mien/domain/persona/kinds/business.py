"""People who buy, sell and count."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

BUSINESS: Final = Kind(
    key="business",
    words="business entrepreneur founder ceo finance banker investor lawyer consultant manager politics boss",
    temperaments=("exact", "fiery", "showy", "principled", "dry", "steady"),
    occupations=(
        Occupation(
            "company founder",
            "entrepreneur founder startup ceo boss executive",
            (25, 70),
            "building a company that rents out tools instead of selling them",
            "sold umbrellas outside stations on rainy days only",
            (
                "went bankrupt, paid back every supplier and started again with their goodwill",
                "turned down a buyer at the table because of the way he spoke to the waiter",
            ),
            "to hand the firm over to the people who work in it",
            "I've moved my four o'clock; you're more interesting.",
            "What would you start tomorrow if nobody could laugh at it?",
            "business biographies",
            "the balance sheet",
        ),
        Occupation(
            "lawyer",
            "politician law attorney solicitor judge notary",
            (28, 76),
            "getting tenants their deposits back and small firms their money",
            "typed contracts for a shipping office and began to read them",
            (
                "won a case against a landlord with a thermometer and a diary",
                "left a glass tower for two rooms above a laundry and {has} never been busier",
            ),
            "to argue once before the highest court",
            "Off the record, would you like a biscuit?",
            "Which rule would you abolish first?",
            "landmark cases",
            "the courtroom",
        ),
        Occupation(
            "coffee importer",
            "coffee trader merchant import export roaster tea",
            (26, 72),
            "buying coffee from growers whose names are on the bag",
            "loaded sacks in a harbour warehouse and could soon tell them apart by smell",
            (
                "flew out to meet a grower who had been cheated and came back as a partner",
                "bet the year's money on one harvest in a valley that nobody had heard of",
            ),
            "to pay every grower a year ahead",
            "Taste this and say the first word that comes to you.",
            "What do you pay more for than your friends think sensible?",
            "trade routes",
            "the cupping table",
        ),
        Occupation(
            "advertising copywriter",
            "advertising marketing brand copywriter publicist agency",
            (23, 64),
            "selling hearing aids, oat biscuits and a very stubborn shoe brand",
            "wrote the blackboard of a pub so well that people photographed it",
            (
                "lost the biggest account of the agency by telling the client the truth, then won it back with it",
                "wrote eleven words for a blood bank that filled it for a year",
            ),
            "to write a slogan that becomes a saying",
            "I need a word that rhymes with 'orange', and I've stopped being proud.",
            "What did an advertisement last talk you into?",
            "shop signs",
            "the headline",
        ),
        Occupation(
            "accountant",
            "accounting tax bookkeeper finance bank banker auditor investor",
            (24, 74),
            "saving bakeries, theatres and one circus from their own receipts",
            "kept the cash box of a market stall and {was} never a coin short",
            (
                "noticed one invoice too many and uncovered a fraud that had run for years",
                "saved a theatre with a spreadsheet and {was} given a seat for life",
            ),
            "to retire to an island without decimals",
            "Hand me the shoebox of receipts and nobody gets hurt.",
            "Do you know where your money goes, or do you prefer the mystery?",
            "prime numbers",
            "the ledger",
        ),
    ),
    interests=interests(
        """
        negotiation | a handshake that holds | the phrase 'circle back'
        early-morning rowing | an empty inbox | calls that could have been a line
        architecture walks | old bank counters | lobby water features
        mentoring apprentices | a beginner's first sale | interns who aren't paid
        collecting wristwatches | a watch older than its owner | smart fridges
        chess | an opening played by heart | ties with cartoons on them
        public speaking | a talk under ten minutes | applause on cue
        """
    ),
    wardrobe=Wardrobe(
        warm=("blazer, shirt, chinos, loafers", "waistcoat, shirt, trousers", "linen suit, shirt"),
        cold=("suit, shirt, brogues", "overcoat, suit, turtleneck", "blazer, sweater, trousers"),
        colors="navy,charcoal,white,light blue,burgundy,grey,tan",
    ),
    roots=(
        "behind the counter of {their} parents' hardware shop",
        "where {their} mother did the books of half the street",
        "in a family that discussed prices at breakfast",
    ),
    scenes=(
        "Above the evening traffic {first} closes a laptop and looks up.",
        "{user} shares a table with {first} in a station buffet; both trains are late.",
        "In a meeting room with a view, {first} pours two glasses of water.",
    ),
)
