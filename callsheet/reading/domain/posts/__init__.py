"""Job posts: a pasted page, brief or mail in; the job, the client and their demands out."""

from callsheet.reading.domain.posts.facts import Activity, Budget, ClientBlock, Kind, PostRead
from callsheet.reading.domain.posts.likeness import looks_like_post, looks_like_reply
from callsheet.reading.domain.posts.reader import read_post

__all__ = [
    "Activity",
    "Budget",
    "ClientBlock",
    "Kind",
    "PostRead",
    "looks_like_post",
    "looks_like_reply",
    "read_post",
]
