"""What a client will not read, answer or consider: reasons for which an application is rejected."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.sieved import Sieved

_REFUSAL = re.compile(
    r"\b(?:please|pls|plz) (?:do not|don(?:'|’)?t|dont) (?:send|waste|write|message|use|"
    r"copy|quote|bid|apply|pitch|respond|reply)\b|"
    r"\b(?:do not|don(?:'|’)?t|dont|please no|not to|need not|shouldn(?:'|’)t|should not|"
    r"never)\s+(?:bother |even )?(?:to )?(?:apply(?:ing)?|bid(?:ding)?|contact|submit|reply|"
    r"respond|send (?:me |us )?(?:a |an |any )?(?:proposal|generic|copy|template|cover|message|ai|"
    r"canned|auto|bid)|copy|use (?:ai|chatgpt|chat gpt|templates?|gpt))|"
    r"\b(?:will|would|shall|won(?:'|’)t|are|gets?|is)\s+(?:not |automatically |immediately |"
    r"auto-?|simply |just |all )?(?:be )?(?:not |automatically |immediately |auto-?|"
    r"instantly )?(?:considered|ignored?|rejected|declined|disqualified|skipped|archived?|deleted|"
    r"discarded|binned|thrown (?:away|out)|reported|read|opened|overlooked|reviewed|disregarded|"
    r"filtered out)\b|"
    r"\b(?:copy[- ]?(?:and[- ])?past\w*|generic|canned|ai[- ](?:written|generated)|chat ?"
    r"gpt)\b.{0,24}\b(?:proposals?|applications?|cover letters?|bids?|letters?|pitches)\b|"
    r"\b(?:ignore|reject|decline|delete|disregard)s?\b.{0,40}\b(?:proposals?|applications?|bids?|"
    r"cover letters?|copy[- ]paste)\b|^(?:please )?(?:do not|don(?:'|’)?t)\s+(?:send|attach|share|"
    r"quote|paste|submit)\b|"
    r"\b(?:i|we) (?:delete|ignore|reject|skip|bin|throw away|decline|"
    r"archive)\b(?=.{0,40}(?:without|"
    r"unread|at once|immediately|straight|on sight|$))|\bskip the (?:cover|cv\b|r[eé]sum[eé]|"
    r"flattery|hello|intro|small talk|"
    r"pitch|pleasantries)|"
    r"\bthis (?:is not|isn['’]t|one isn['’]t) for you\b|\bagenc(?:y|"
    r"ies)\b.{0,20}\b(?:not this|no "
    r"thanks|sorry|please no)|"
    r"\bplease,? (?:refrain|pass\b|skip this|move on|look elsewhere|stay away|scroll on)|"
    r"\bpass (?:this|it)(?: one)? (?:by|on)\b|\b(?:do not|don['’]t|doesn['’]t) count as\b|"
    r"\b(?:anyone|anybody|whoever|everyone|those|applica\w+|bids?|proposals?|messages?|texts?|"
    r"replies|"
    r"letters?|offers?|candidates?|e-?mails?|profiles?)\b.{0,70}\b(?:is|are|gets?|goes?|go|"
    r"will be|lands?|"
    r"ends? up) (?:straight |directly |simply |always |unread )*(?:out\b|in(?:to)? the (?:bin|"
    r"trash)|to the "
    r"(?:bin|trash)|binned|no (?:answer|reply|response)|put aside|set aside|dropped|deleted|"
    r"ignored|"
    r"removed|passed over|left unread)\b|^(?:we|i) (?:simply |just )?ignore\b|"
    r"(?:^|\bso |\bplease,? |[,;(] ?)no\s+(?:(?:offers|bids|proposals|applications|portfolios?|"
    r"cvs?|resumes?|attachments|pdfs?|voice "
    r"notes?)\b|agenc(?:y|"
    r"ies)|copy|"
    r"ai\b(?! (?:art|images?|voices?|music|translat\w+|content|texts?|writing|stock|tools?|"
    r"photos?))|chatgpt|gpt|templates?|generic|bots?\b|recruiters?|middle ?m[ae]n|beginners|"
    r"time ?wasters|outsourcing|subcontract|teams|companies|canned|auto(?:mated)? ?(?:-|bid|repl|"
    r"prop)|newbies|resellers|"
    r"cut and paste|boilerplate)|\b(?:won(?:'|’)?t|will not|do not|don(?:'|’)t) (?:read|consider|"
    r"look at|reply to|answer|open)\b|\bneed not apply|\b(?:only|just) (?:apply|bid|reply|respond|"
    r"message|contact)|\bapply only|\b(?:agencies|companies|teams|"
    r"agency)\b.{0,30}\b(?:not (?:apply|welcome|allowed|considered)|need not|"
    r"please (?:don|do not|skip))|\bonly (?:individual )?freelancers are|"
    r"\b(?:won['’]?t|will not|do(?:es)?n['’]t|never) (?:get|receive|see) (?:an? |any )?(?:reply|"
    r"answer|response)\b|\barchive automatically\b|\b(?:don(?:'|’)?t|do not|cannot|can(?:'|’)t|"
    r"not) (?:want|accept|"
    r"work with|consider|hire|looking for|considering) (?:any )?(?:agenc|generic|copy|ai\b|"
    r"templat)",
    re.I,
)
REFUSAL = Sieved(
    _REFUSAL,
    "please,not,n't,n’t,dont,never,wont,won,consider,ignor,reject,declin,disqual,skip,archiv,"
    "delet,discard,bin,throw,"
    "report,read,opened,overlook,review,disregard,filter,copy,generic,canned,ai-,ai ,gpt,agenc,"
    "compan,team,pass,out,"
    "trash,answer,reply,respon,aside,dropped,removed,no ,only,just".split(","),
)
