"""Towns, counties and regions of the United Kingdom and Ireland by which a case could be placed. Names that are ordinary words too are left out."""

TOWNS = frozenset(
    """Aberdeen Aberystwyth Airedale Altrincham Anglesey Antrim Armagh Ashford Aylesbury Ayr Ayrshire Banbury Bangor Barnet Barnsley Barnstaple Barrow Basildon Basingstoke
    Bedford Bedfordshire Belfast Berkshire Berwick Beverley Bexley Birkenhead Birmingham Blackburn Blackpool Bodmin Bolton Bournemouth Bradford Braintree Brecon Brent Bridgend
    Bridlington Brighton Bristol Brixton Bromley Buckinghamshire Burnley Burton Bury Caerphilly Caithness Camborne Camden Canterbury Cardiff Carlisle Carmarthen Carlow Chatham
    Chelmsford Cheltenham Cheshire Chester Chesterfield Chichester Clacton Clydebank Colchester Consett Corby Cornwall Coventry Crawley Crewe Croydon Cumbria Cwmbran Darlington
    Dartford Derby Derbyshire Derry Devon Dewsbury Doncaster Dorchester Dorset Dublin Dudley Dumfries Dundee Dunfermline Durham Ealing Eastbourne Edinburgh Elgin Enfield Epsom Essex
    Exeter Falkirk Falmouth Fermanagh Fife Galway Gateshead Gillingham Glamorgan Gloucester Gloucestershire Goole Gosport Grampian Grantham Gravesend Greenock Greenwich Grimsby Guildford
    Gwent Gwynedd Hackney Halifax Hampshire Haringey Harlow Harrogate Harrow Hartlepool Hastings Haverfordwest Hebrides Hemel Hereford Herefordshire Hertford Hertfordshire Hexham
    Hillingdon Holyhead Hounslow Huddersfield Hull Huntingdon Inverness Ipswich Islington Keighley Kendal Kent Kettering Kidderminster Kilkenny Kilmarnock Kirkcaldy Lambeth Lanarkshire
    Lancashire Lancaster Leeds Leicester Leicestershire Lerwick Lewisham Limerick Lincoln Lincolnshire Lisburn Livingston Liverpool Llandudno Llanelli London Londonderry Lothian
    Loughborough Lowestoft Luton Macclesfield Maidstone Manchester Mansfield Margate Medway Merseyside Merthyr Middlesbrough Midlands Morecambe Motherwell Newcastle Newham Newport Newquay
    Newry Norfolk Northallerton Northampton Northamptonshire Northumberland Northumbria Norwich Nottingham Nottinghamshire Nuneaton Oban Oldham Omagh Orkney Oxford Oxfordshire Paisley
    Pembrokeshire Penrith Penzance Perthshire Peterborough Plymouth Pontefract Pontypridd Portsmouth Powys Preston Ramsgate Reading Redcar Redditch Redhill Rhyl Richmond Rochdale
    Romford Rotherham Rugby Runcorn Rutland Salford Salisbury Sandwell Scarborough Scunthorpe Sheffield Shetland Shrewsbury Shropshire Skegness Skipton Slough Solihull Somerset Southampton
    Southend Southport Southwark Stafford Staffordshire Stevenage Stirling Stockport Stockton Stornoway Stourbridge Stranraer Sunderland Surrey Sussex Sutton Swansea Swindon Taunton
    Teesside Telford Thanet Torbay Torquay Tottenham Truro Tyneside Tyrone Ulster Uttoxeter Wakefield Walsall Waltham Wandsworth Warrington Warwick Warwickshire Watford Wearside
    Wells-next-the-Sea Westminster Weymouth Wharfedale Whitby Whitehaven Wigan Wiltshire Winchester Wirral Wolverhampton Woolwich Worcester Worcestershire Workington Worthing Wrexham
    Wycombe Yarmouth Yeovil York Yorkshire""".split()
) - {"Reading", "Rugby", "Bury", "Brent", "Barrow", "Burton", "Hastings", "Lincoln", "Beverley", "Preston", "Bolton"}  # fmt: skip
