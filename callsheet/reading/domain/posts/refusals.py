"""What a client will not read, answer or consider: reasons for which an application is rejected."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.sieved import Sieved

_REFUSAL = re.compile(
    r"\b(?:please|pls|plz) (?:do not|don(?:'|’)?t|dont) (?:send|waste|write|message|use|"
    r"copy|quote|bid|apply|pitch|respond|reply)\b|"
    r"\bplease,? (?:do not|don(?:'|’)?t|dont) (?:tele)?(?:phone|call|ring|pm|dm|text|whatsapp)\b|"
    r"\b(?:do not|don(?:'|’)?t|dont|please no|not to|need not|shouldn(?:'|’)t|should not|"
    r"never)\s+(?:bother |even )?(?:to )?(?:apply(?:ing)?|bid(?:ding)?|contact|submit|reply|"
    r"respond|send (?:me |us )?(?:a |an |any )?(?:proposal|generic|copy|template|cover|message|ai|"
    r"canned|auto|bid)|copy|use (?:ai|chatgpt|chat gpt|templates?|gpt))|"
    r"\b(?:will|would|shall|won(?:'|’)t|are|gets?|is)\s+(?:not |automatically |immediately |"
    r"auto-?|simply |just |all )?(?:be )?(?:not |automatically |immediately |auto-?|"
    r"instantly )?(?:considered|ignored?|rejected|declined|disqualified|skipped|archived?|deleted|"
    r"discarded|binned|thrown (?:away|out)|reported|read|opened|overlooked|reviewed|disregarded|"
    r"returned (?:unopened|unread)|contacted|shortlisted|interviewed|entertained|"
    r"filtered out)\b|"
    r"\b(?:copy[- ]?(?:and[- ])?past\w*|generic|canned|ai[- ](?:written|generated)|chat ?"
    r"gpt)\b.{0,24}\b(?:proposals?|applications?|cover letters?|bids?|letters?|pitches)\b|"
    r"\b(?:ignore|reject|decline|delete|disregard)s?\b.{0,40}\b(?:proposals?|applications?|bids?|"
    r"cover letters?|copy[- ]paste)\b|^(?:please )?(?:do not|don(?:'|’)?t)\s+(?:send|attach|share|"
    r"quote|paste|submit|dm|pm)\b|^dont (?:send|attach|dm|pm)\b|"
    r"\b(?:if you (?:send|write|paste|ask|use|offer|quote)|(?:people|sellers|bidders|those|"
    r"anyone|whoever|anybody) (?:who|that))\b.{3,60}?\b(?:i|we)(?:['’]ll| will)? (?:close|block|"
    r"report|skip|ignore|delete|won['’]?t)\b|"
    r"\b(?:i|we) (?:delete|ignore|reject|skip|bin|throw away|decline|"
    r"archive)\b(?=.{0,40}(?:without|"
    r"unread|at once|immediately|straight|on sight|$))|\bskip the (?:cover|cv\b|r[eé]sum[eé]|"
    r"flattery|hello|intro|small talk|"
    r"pitch|pleasantries)|"
    r"\bthis (?:is not|isn['’]t|one isn['’]t) for you\b|\bagenc(?:y|"
    r"ies)\b.{0,20}\b(?:not this|no "
    r"thanks|sorry|please no)|"
    r"\bif you(?:['’]re| are) an? (?:agency|company|team|reseller|middle ?man|bot)\b.{0,12}"
    r"\b(?:move on|pass|skip|do not|don['’]t|stop|please)\b|"
    r"\bnot interested in (?:\w+ with )?(?:agenc|teams|compan|generic|copy|template)|"
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
    r"ai\b(?! (?:gen\b|art|images?|voices?|music|translat\w+|content|texts?|writing|stock|tools?|"
    r"photos?))|chatgpt|gpt|templates?|generic|bots?\b|recruiters?|middle ?m[ae]n|beginners|"
    r"time ?wasters|outsourcing|subcontract|teams|companies|canned|auto(?:mated)? ?(?:-|bid|repl|"
    r"prop)|newbies|resellers|"
    r"cut and paste|boilerplate|cookie[- ]cutter|low[- ]effort)|"
    r"\b(?:won(?:'|’)?t|will not|do not|don(?:'|’)t) (?:read|consider|"
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
_MORE = re.compile(
    r"\b(?:can['’]?t|cannot|can not|could not) be (?:considered|accepted|"
    r"answered|"
    r"read)\b|\b(?:i|we)(?:['’]ll| will) (?:just |simply |have to )?(?:pass|bin|skip|scroll|delete|"
    r"ignore)\b|\btoo late\b.{0,20}$|\b(?:will|would) not be (?:seen|answered|accepted|looked "
    r"at)\b|"
    r"\bplease,? no (?:contractors|recruiters|studios|sales\w*|shops|students|bots)\b|"
    r"\b(?:studios|agencies|companies|recruiters|resellers): ?(?:sorry|no|please|not)\b|"
    r"\bkönnen (?:wir |ich )?(?:leider )?nicht (?:berücksichtig|bearbeit|beantwort)\w+|"
    r"\bkindly (?:excuse|ignore|skip|stay away)\b|^(?:minors|agencies|recruiters|bots) (?:dni|"
    r"no|go "
    r"away)\b|\b(?:i|we)(?:['’]ll| will) be (?:reported|blocked|ignored)\b|"
    r"\b(?:viene|vengono|verr(?:à|anno)|ser[áà]n?|sarà|wird|werden|sera|seront|serão|blir|"
    r"wordt|worden) "
    r"(?:\w+ )?(?:ignorat[oie]|scartat[oie]|ignorad[oa]s?|descartad[oa]s?|eliminad[oa]s?|ignoriert|"
    r"gelöscht|aussortiert|ignorée?s?|écartée?s?|étudiée?s?|berücksichtigt|genegeerd|verwijderd|"
    r"ignorerade?)\b",
    re.I,
)
_FIRST = Sieved(
    _REFUSAL,
    "please,not,n't,n’t,dont,never,wont,won,consider,ignor,reject,declin,disqual,skip,archiv,"
    "delet,discard,bin,throw,"
    "report,read,opened,overlook,review,disregard,filter,copy,generic,canned,ai-,ai ,gpt,agenc,"
    "compan,team,pass,out,close,block,"
    "trash,answer,reply,respon,aside,dropped,removed,no ,only,just".split(","),
)
# rarer ones, sieved by letters of their own
_RARER = Sieved(
    _MORE,
    "be consider,be accept,be answer,be read,be seen,be looked,'ll ,’ll ,we will,i will,too late,"
    "kindly,dni,minors,recruiters,bots,please,studios:,agencies:,companies:,resellers:,"
    "ignor,scart,descart,elimin,gelösch,aussort,écart,étudi,berücksicht,genegeerd,verwijder,"
    "bearbeit,beantwort,agencies".split(","),
)


def refuses(words: str) -> bool:
    """Whether a sentence says what is not read, answered or considered."""
    return bool(_FIRST.search(words) or _RARER.search(words))
