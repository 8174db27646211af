"""Job pages as people copy them; the expected values were read by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from callsheet.reading.domain.posts.shape import post_line

PAGES = Path(__file__).parents[2].parent / "shared" / "data" / "jobposts" / "pages"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the real pages are not here")

UNSHOWN: dict[str, Any] = dict.fromkeys(
    (
        "payment_verified phone_verified rating reviews jobs_posted hire_rate open_jobs "
        "total_spent hires active avg_hourly hours member_since city local_time industry size"
    ).split()
)
USD = "USD"
EXPECTED: dict[str, dict[str, Any]] = {
    "desktop-mortgage-conflict": {
        "title": "Looking for Zoho Implementer for CRM",
        "kind": "hourly",
        "budget": {"min": 9, "max": 21, "currency": USD},
        "duration": "1 to 3 months",
        "level": "intermediate",
        "skills": [
            "Zoho CRM", "Zoho Creator", "Automation", "Lead Generation", "Email Automation",
        ],
        "location": "Canada",
        "location_req": "Worldwide",
        "client": {
            **UNSHOWN, "payment_verified": False, "phone_verified": True, "local_time": "8:12 PM",
            "hire_rate": 0, "open_jobs": 1, "member_since": "Oct 6, 2026",
        },
        "activity": {
            "posted": "32 minutes ago", "proposals": "15 to 20", "last_viewed": "30 minutes ago",
            "interviewing": 0, "invites": 3, "unanswered": 3, "connects": 8,
            "bid_low": 11.0, "bid_avg": 25.04, "bid_high": 70.0,
        },
    },
    "fixed-geodirectory": {
        "title": "GeoDirectory + Elementor Pro expert to fix an events website",
        "kind": "fixed",
        "budget": {"min": 200, "max": 200, "currency": USD},
        "duration": None,
        "level": "expert",
        "skills": ["Elementor", "Custom Web Design", "Geodirectory", "WordPress"],
        "location": "United States",
        "location_req": "Worldwide",
        "client": {
            **UNSHOWN, "payment_verified": True, "phone_verified": True, "rating": 5.0,
            "reviews": 6, "city": "Las Vegas", "local_time": "5:12 PM", "jobs_posted": 6,
            "hire_rate": 67, "open_jobs": 1, "total_spent": 5900, "hires": 10, "active": 3,
            "member_since": "Jun 11, 2024",
        },
        "activity": {
            "posted": "4 minutes ago", "proposals": "Less than 5", "last_viewed": None,
            "interviewing": 0, "invites": 0, "unanswered": 0, "connects": 14,
            "bid_low": None, "bid_avg": None, "bid_high": None,
        },
    },
    "hourly-malware": {
        "title": "Malware cleanup on several websites",
        "kind": "hourly",
        "budget": {"min": 10, "max": 25, "currency": USD},
        "duration": "Less than 1 month",
        "level": "intermediate",
        "skills": ["WordPress", "Virus Removal", "WordPress Malware Removal", "PHP"],
        "location": "AUS",
        "location_req": "Worldwide",
        "client": {
            "payment_verified": True, "phone_verified": True, "rating": 5.0, "reviews": 7,
            "city": "Clayton", "local_time": "11:16 AM", "jobs_posted": 8, "hire_rate": 100,
            "open_jobs": 1, "total_spent": 6600, "hires": 11, "active": 2, "avg_hourly": 10.11,
            "hours": 470, "member_since": "May 2, 2025", "industry": "Tech & IT",
            "size": "Small company (2-9 people)",
        },
        "activity": {
            "posted": "1 hour ago", "proposals": "20 to 50", "last_viewed": "13 minutes ago",
            "interviewing": 1, "invites": 0, "unanswered": 0, "connects": 14,
            "bid_low": None, "bid_avg": None, "bid_high": None,
        },
    },
    "hourly-zoho": {
        "title": "Zoho Consulting",
        "kind": "hourly",
        "budget": {"min": 25, "max": 65, "currency": USD},
        "duration": "More than 6 months",
        "level": "intermediate",
        "skills": ["Zoho CRM", "Zoho Creator"],
        "client_name": "Northwind Funding",
        "location": "USA",
        "location_req": "Only freelancers located in the U.S. may apply.",
        "client": {
            "payment_verified": True, "phone_verified": True, "rating": 5.0, "reviews": 3,
            "city": "Boulder", "local_time": "7:10 PM", "jobs_posted": 9, "hire_rate": 45,
            "open_jobs": 2, "total_spent": 11000, "hires": 5, "active": 1, "avg_hourly": 37.39,
            "hours": 309, "member_since": "Feb 21, 2024", "industry": "Finance & Accounting",
            "size": "Mid-sized company (10-99 people)",
        },
        "activity": {
            "posted": "8 hours ago", "proposals": "20 to 50", "last_viewed": "4 hours ago",
            "interviewing": 4, "invites": 0, "unanswered": 0, "connects": 22,
            "bid_low": 30.0, "bid_avg": 54.62, "bid_high": 75.0,
        },
    },
    "mobile-airtable-law": {
        "title": "AIRTABLE Specialist for Complex Immigration Law Dashboard",
        "kind": "hourly",
        "budget": None,
        "duration": "More than 6 months",
        "level": "intermediate",
        "skills": ["Dashboard", "Automation", "Airtable", "Data Analytics Framework", "Legal"],
        "client_name": "Northstar Law Group",
        "location": "United States",
        "location_req": "Worldwide",
        "screening": [
            "Please include samples of your work as an attachment to your proposal.",
            "Describe your recent experience with similar projects",
        ],
        "client": {
            **UNSHOWN, "payment_verified": True, "rating": 4.9, "reviews": 53,
            "city": "Fort Lauderdale", "local_time": "8:15 PM", "jobs_posted": 136,
            "hire_rate": 42, "open_jobs": 1, "total_spent": 814_000, "hires": 102, "active": 8,
            "avg_hourly": 15.78, "hours": 48_648, "member_since": "Dec 6, 2020",
            "size": "Mid-sized company (10-99 people)",
        },
        "activity": {
            "posted": "7 hours ago", "proposals": "50+", "last_viewed": "6 hours ago",
            "interviewing": 9, "invites": 17, "unanswered": 8, "connects": 27,
            "bid_low": 6.0, "bid_avg": 39.17, "bid_high": 169.87,
        },
    },
    "public-nextjs": {
        "title": "Senior Next.js Developer for a Client Portal",
        "kind": "hourly",
        "budget": None,
        "duration": "1 to 3 months",
        "level": "expert",
        "skills": ["Next.js", "React", "Vercel", "Tailwind CSS"],
        "location": "Spain",
        "location_req": "Worldwide",
        "client": {**UNSHOWN, "member_since": "Jun 19, 2021", "local_time": "12:42 AM"},
        "activity": {
            "posted": "9 hours ago", "proposals": "50+", "last_viewed": "9 hours ago",
            "interviewing": 14, "invites": 20, "unanswered": 5, "connects": None,
            "bid_low": None, "bid_avg": None, "bid_high": None,
        },
    },
}  # fmt: skip
FIELDS = sorted({(page, field) for page, fields in EXPECTED.items() for field in fields})


def words(page: str) -> str:
    return (PAGES / f"{page}.txt").read_text("utf-8")


@pytest.mark.parametrize(("page", "field"), FIELDS, ids=[f"{p}:{f}" for p, f in FIELDS])
def test_the_page_is_read_as_a_person_reads_it(page: str, field: str) -> None:
    assert post_line({"text": words(page)})[field] == EXPECTED[page][field]


PARAGRAPH = ("title", "kind", "budget", "duration", "level", "location", "client", "activity")
GLUED = [(page, field) for page, field in FIELDS if field in PARAGRAPH]


@pytest.mark.parametrize(("page", "field"), GLUED, ids=[f"{p}:{f}" for p, f in GLUED])
def test_the_same_page_as_one_paragraph_says_the_same(page: str, field: str) -> None:
    read = post_line({"text": " ".join(words(page).split())})

    assert read[field] == EXPECTED[page][field]
