"""The trades that Upwork files jobs under, past and present, as they stand beside a title."""

from __future__ import annotations

CATEGORIES = frozenset(
    """
2d animation|3d animation|3d modeling & cad|3d modeling & rendering|
academic & research writing|accounting|accounting & bookkeeping|accounting & consulting|acting|
ad & email copywriting|admin support|agile leadership|ai & machine learning|
ai apps & integration|ai chatbot|ai content writing|ai data annotation & labeling|
ai image generation & editing|ai integration|ai speech & audio generation|
ai video generation & editing|ar/vr design|ar/vr development|architectural design|
art & illustration|art direction|article & blog writing|audio & music production|audio editing|
audio production|automation testing|back-end development|biology|blockchain & nft development|
blockchain, nft & cryptocurrency|bookkeeping|brand identity design|brand strategy|branding|
branding & logo design|building & landscape architecture|building information modeling|
business & corporate law|business & proposal writing|business analysis|
business applications development|business project management|cad|career & personal coaching|
career coaching|cartoons & comics|chemical engineering|chemistry|
civil & structural engineering|civil engineering|cloud engineering|cms development|
coding tutoring|community management|community management & tagging|
construction & engineering project management|content moderation|content strategy|
content writing|contract manufacturing|copy editing|corporate & contract law|
creative direction|creative writing|crypto wallet|cryptocurrency coins & tokens|
customer onboarding|customer service|customer service & tech support|customer success|
data analysis & testing|data analytics|data engineering|data entry|
data entry & transcription services|data extraction|data extraction/etl|data mining|
data mining & management|data processing|data science & analytics|data visualization|
database administration|database development|database management & administration|
deep learning|design & creative|desktop application development|desktop software development|
development & it project management|devops & solution architecture|devops engineering|
digital marketing|digital project management|display advertising|ebook & book writing|
ecommerce development|ecommerce management|ecommerce website development|
editing & proofreading services|editorial design|electrical & electronic engineering|
electrical engineering|electronic engineering|email marketing|email, phone & chat support|
emerging tech|energy & mechanical engineering|energy engineering|engineering & architecture|
erp / crm software|erp/crm software|executive virtual assistance|experimentation & testing|
fashion design|finance & tax law|financial analysis & modeling|financial planning|fine art|
firmware development|fractional cfo|front-end development|full stack development|
game design & development|game development|general counsel|general research services|
general transcription services|general translation services|general virtual assistance|
generative ai modeling|ghostwriting|grant writing|graphic design|
graphic, editorial & presentation design|healthcare project management|hr administration|
human resources|illustration|image editing|immigration law|information security|
information security & compliance|intellectual property law|interior & trade show design|
interior design|international & immigration law|international law|interpretation|
iot development|it & networking|it compliance|it support|jewelry design|
knowledge representation|labor & employment law|landscape architecture|language localization|
language tutoring|language tutoring & interpretation|lead generation|
lead generation & telemarketing|legal|legal translation|legal virtual assistance|legal writing|
life coaching|live interpretation|local photography|logistics & supply chain management|
logo design|machine learning|management consulting|management consulting & analysis|
manual data entry|manual testing|market research & product reviews|marketing automation|
marketing copywriting|marketing strategy|marketing, pr & brand strategy|mathematics|
mechanical engineering|medical translation|medical virtual assistance|medical writing|
mobile app development|mobile design|mobile development|mobile game development|
motion graphics|music composition|music performance|music production|
network & system administration|network administration|network security|nft art|
nft, ar/vr & game art|online research|other - software development|other copywriting|
packaging design|paralegal services|pattern design|performing arts|
personal & professional coaching|personal virtual assistance|photography|physical sciences|
physics|portraits & caricatures|presentation design|product & industrial design|product design|
product management|product management & scrum|product photography|product reviews|
professional & business writing|project management|proofreading|prototyping|public law|
public relations|qa & testing|qa testing|qualitative research|quantitative research|
recruiting & human resources|recruiting & talent sourcing|regulatory law|
resume & cover letter writing|sales & business development|sales & marketing|
sales & marketing copywriting|sales copywriting|scripting & automation|scripts & utilities|
scriptwriting|search engine marketing|search engine optimization|securities & finance law|
sign language interpretation|singing|social media marketing|social media strategy|
software development|solution architecture|songwriting & music composition|
sourcing & procurement|stem tutoring|structural engineering|subtitling|
supply chain & logistics project management|systems administration|systems engineering|tax law|
tax preparation|tech support|technical translation|technical writing|telemarketing|
trade show design|training & development|translation|translation & localization services|
upwork|user research|ux/ui design|video & animation|video editing|video game art|
video production|videography|virtual assistance|virtual assistant|visual effects|
visual tagging & processing|voice talent|web & mobile design|web & software product research|
web & ux writing|web design|web development|web, mobile & software dev|writing|
writing tutoring
""".replace("\n", "").split("|")
)
