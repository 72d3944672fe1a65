"""Where people come from: names that belong together, towns with their climate, and how people there look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Climate = Literal["warm", "mild", "cold"]


@dataclass(frozen=True, slots=True)
class Town:
    """A place to come from and to live in."""

    name: str
    """As it stands in a sentence: ``the hills above Taxco`` or ``Leeds``."""
    climate: Climate


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """Names, towns and looks that go together. Weights are relative."""

    key: str
    female: tuple[str, ...]
    male: tuple[str, ...]
    neutral: tuple[str, ...]
    surnames: tuple[str, ...]
    towns: tuple[Town, ...]
    skin: dict[str, float]
    fair_hair: float = 0.0
    """How common blond, red and auburn hair is, from 0 to 1."""
    coily_hair: float = 0.0
    """How common tightly curled hair is among people of brown or dark skin, from 0 to 1."""
    beards: float = 1.0
    """How common beards are, against the usual."""


def _region(
    key: str,
    female: str,
    male: str,
    neutral: str,
    surnames: str,
    towns: str,
    skin: str,
    fair_hair: float = 0.0,
    coily_hair: float = 0.0,
    beards: float = 1.0,
) -> Region:
    """A region from words; a town is written ``name:climate`` with commas between, a skin tone ``tone:weight``."""
    pairs = [town.strip().rsplit(":", 1) for town in towns.split(",")]
    tones = [tone.split(":") for tone in skin.split()]
    return Region(
        key,
        _words(female),
        _words(male),
        _words(neutral),
        tuple(surname.replace("_", " ") for surname in surnames.split()),
        tuple(Town(name, _climate(climate)) for name, climate in pairs),
        {tone: float(weight) for tone, weight in tones},
        fair_hair,
        coily_hair,
        beards,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _climate(word: str) -> Climate:
    if word == "warm":
        return "warm"
    return "cold" if word == "cold" else "mild"


REGIONS: Final = (
    _region(
        "Britain",
        """Harriet Imogen Tessa Bethan Nerys Philippa Maud Gwen Tamsin Hazel Winifred Morag Isla Eilidh
        Rhiannon Clemency""",
        "Alistair Callum Gareth Rhys Edmund Hamish Barnaby Duncan Rupert Miles Ewan Gethin Angus Toby Leonard Humphrey",
        "Robin Rowan Morgan Ellis",
        """Ashworth Pritchard Cartwright Hathaway Lockwood Fairbairn Llewellyn Thackeray Braithwaite Penrose
        Sinclair Tregarth Whitlock Merriman Ollerton Kershaw Pemberton Redfern Strachan Wetherby Holroyd
        Nesbitt Carmichael Bellamy""",
        "Leeds:mild, Bristol:mild, Cardiff:mild, Glasgow:cold, Whitby:cold, Norwich:mild",
        "pale:2 light:4 tan:1 brown:1.5 dark:1",
        0.4,
        coily_hair=0.5,
    ),
    _region(
        "Ireland",
        """Aoife Niamh Siobhan Orla Ciara Maeve Sinead Roisin Deirdre Fionnuala Grainne Una Brigid Noreen
        Aisling Muireann""",
        "Cormac Declan Eoin Fergal Padraig Oisin Cillian Ronan Donal Tadhg Conor Brendan Diarmuid Lorcan Colm Niall",
        "Quinn Rory Riley Darcy",
        """O'Sullivan Gallagher Kavanagh Brennan Doherty Fitzgerald Hanrahan Keane Lonergan McCarthy Nolan
        O'Driscoll Quigley Rafferty Sheehan Tierney Corrigan Devlin Flanagan Moynihan Mulcahy Breathnach
        Costigan Delaney""",
        "Galway:mild, Cork:mild, Dublin:mild, Sligo:cold, Belfast:mild",
        "pale:3 light:4 tan:0.7 brown:0.7",
        0.55,
        coily_hair=0.5,
    ),
    _region(
        "France",
        """Amélie Solène Margaux Clémence Élodie Capucine Maëlle Odile Séverine Thérèse Ninon Lucile Aurélie
        Perrine Joëlle Inès""",
        """Bastien Étienne Gaspard Lucien Rémi Thibault Armand Corentin Florian Guillaume Loïc Mathis Sylvain
        Yann Benoît Émile""",
        "Camille Dominique Sacha Claude",
        """Moreau Lefèvre Garnier Chevalier Rousseau Delacourt Fontaine Marchand Perrin Lambert Mercier Dufour
        Besson Carpentier Gauthier Leclerc Morvan Renaud Tessier Vasseur Aubert Bonnier Collet Faure""",
        "Lyon:mild, Marseille:warm, Nantes:mild, Strasbourg:cold, Lille:mild, Annecy:cold",
        "pale:1.5 light:4 tan:2 brown:1.5 dark:1.2",
        0.25,
        coily_hair=0.6,
    ),
    _region(
        "Iberia",
        """Lucía Inés Marisol Rocío Beatriz Catarina Leonor Pilar Mercedes Nuria Itziar Amaia Carlota Benedita
        Graça Estrella""",
        "Álvaro Joaquín Rodrigo Tomás Íñigo Mateus Duarte Gonçalo Ramón Xavi Jordi Nuno Rui Esteban Adrián Fermín",
        "Noa Ariel Cruz Guadalupe",
        """Navarro Ibáñez Serrano Carvalho Almeida Figueira Montero Salazar Echeverría Pereira Teixeira Vidal
        Camacho Domènech Fonseca Quintana Riera Saavedra Ventura Zubiri Barroso Correia Mendonça Olmedo""",
        "Seville:warm, Lisbon:warm, Porto:mild, Bilbao:mild, Valencia:warm, Salamanca:mild",
        "light:4 tan:4 brown:0.8 dark:0.4",
        0.12,
        coily_hair=0.5,
    ),
    _region(
        "Italy",
        """Chiara Ginevra Fiammetta Ilaria Ornella Serena Loredana Caterina Giulia Raffaella Bianca Donatella
        Noemi Elettra Marzia Silvia""",
        """Alessio Cosimo Davide Ettore Fabrizio Lorenzo Massimo Niccolò Renzo Salvatore Tommaso Vito Dario
        Giacomo Emanuele Ruggero""",
        "Sole Celeste Vanni Gioele",
        """Bellucci Caruso Ferraro Galli Lombardi Marchetti Moretti Pellegrini Rinaldi Santoro Vitale Zanetti
        Barbieri Conti Esposito Fabbri Grasso Leone Martini Orsini Palumbo Sartori Testa Valente""",
        "Bologna:mild, Palermo:warm, Turin:cold, Trieste:mild, Naples:warm, Lecce:warm",
        "light:4 tan:4 brown:0.5 dark:0.4",
        0.12,
        coily_hair=0.5,
    ),
    _region(
        "Germany and Austria",
        """Annika Liesel Friederike Greta Heike Jutta Katrin Leonie Marlene Ottilie Ronja Saskia Theresa Ulrike
        Wiebke Hedwig""",
        """Anselm Benno Clemens Dietmar Emil Falk Gregor Henning Joachim Konrad Lennart Moritz Ruben Severin
        Till Valentin""",
        "Kim Sascha Toni Nikola",
        """Albrecht Brandt Eberhardt Fiedler Grünwald Hoffmann Jansen Keller Lindner Mayrhofer Neumann
        Oberhauser Petersen Reinhardt Steinbach Thalberg Vogel Wagner Ziegler Baumann Dornbach Engel Hartung
        Riedel""",
        "Leipzig:cold, Hamburg:cold, Freiburg:mild, Graz:cold, Cologne:mild, Innsbruck:cold",
        "pale:2 light:5 tan:1.2 brown:0.7 dark:0.5",
        0.45,
        coily_hair=0.5,
    ),
    _region(
        "Scandinavia",
        "Astrid Solveig Ingrid Maja Linnea Sunniva Tuva Ebba Freja Signe Ylva Karin Hedda Ragnhild Elin Johanne",
        "Anders Bjørn Einar Håkon Jonas Kasper Leif Magnus Nils Oskar Rasmus Sigurd Torsten Ulrik Viggo Mikkel",
        "Charlie Bo Elliot Mika",
        """Bergström Dahl Ekman Falk Halvorsen Isaksen Kjærgaard Lindqvist Mørk Nordahl Sandvik Thorsen Aakre
        Blomqvist Engström Fossum Haugen Holmgren Jørgensen Nygaard Rosendahl Sjöberg Solberg Vestergaard""",
        "Bergen:cold, Gothenburg:cold, Aarhus:cold, Tromsø:cold, Malmö:mild, Trondheim:cold",
        "pale:4 light:5 tan:0.7 brown:0.6 dark:0.5",
        0.7,
        coily_hair=0.5,
    ),
    _region(
        "Ukraine and Poland",
        """Oksana Halyna Zofia Jadwiga Daryna Kateryna Milena Solomiya Agnieszka Bohdana Ludmila Weronika
        Yaryna Danuta Iryna Kalina""",
        """Andriy Bohdan Danylo Ostap Taras Wojciech Jerzy Kazimierz Maksym Pavlo Stanislaw Tadeusz Vasyl
        Zygmunt Marek Ihor""",
        "Sasha Zhenya Vira Lesia",
        """Bondarenko Kovalchuk Shevchuk Tkachenko Melnyk Nowak Mazur Wójcik Kravets Lysenko Marchuk Oliynyk
        Pawlak Romanyuk Savchenko Walczak Zając Hnatiuk Duda Klymenko Sikora Stefaniuk Wrona Zaremba""",
        "Lviv:cold, Kraków:cold, Odesa:mild, Gdańsk:cold, Wrocław:cold, Chernivtsi:cold",
        "pale:3 light:5 tan:0.7",
        0.5,
    ),
    _region(
        "Turkey",
        "Ayşe Defne Elif Nazlı Sevgi Zeynep Gülşen Leyla Melike Nilüfer Pınar Esra Ceyda Selin Tülay Yasemin",
        "Emre Kerem Mert Orhan Selim Tarık Umut Volkan Barış Cem Erdem Hakan Kaan Levent Rıza Serkan",
        "Deniz Derya Umay Evren",
        """Aydın Demir Kaya Korkmaz Özkan Polat Şahin Tekin Yıldız Arslan Bulut Çelik Doğan Erdoğdu Güneş
        Karaca Koç Öztürk Sezer Taş Toprak Uysal Yalçın Aksoy""",
        "Izmir:warm, Ankara:cold, Istanbul:mild, Antalya:warm, Trabzon:mild",
        "light:4 tan:5 brown:0.7",
        0.1,
        beards=1.3,
    ),
    _region(
        "the Levant and Egypt",
        "Amira Dalia Farah Hanan Layal Mariam Nadine Rania Salma Yara Zeina Hala Noura Rim Samar Lubna",
        "Adel Bassam Fadi Hani Karim Nabil Omar Rami Samir Tarek Walid Ziad Khalil Marwan Sherif Anwar",
        "Nour Rida Ihsan Salam",
        """Haddad Khoury Mansour Nassar Saleh Shaheen Barakat Darwish Fakhoury Ghannam Hijazi Issa Jabbour
        Kanaan Maalouf Najjar Qasim Rizk Sabbagh Tawil Abboud Zayed Hamdan Sabry""",
        "Beirut:warm, Alexandria:warm, Amman:warm, Cairo:warm, Tripoli:warm",
        "light:3 tan:5 brown:2 dark:0.4",
        0.05,
        beards=1.3,
    ),
    _region(
        "Iran",
        """Azadeh Bahar Golnaz Laleh Mahsa Niloufar Parisa Roya Shirin Taraneh Yasaman Ziba Anahita Firouzeh
        Mitra Soraya""",
        "Arash Behzad Cyrus Dariush Farhad Hooman Kaveh Mehrdad Navid Omid Pouya Ramin Siavash Shahin Bijan Babak",
        "Shadi Arya Sepanta Raha",
        """Ahmadi Bahrami Ebrahimi Farrokhzad Golestani Hashemi Jafari Karimi Moradi Nouri Parsa Rostami
        Sadeghi Tehrani Vaziri Yazdani Zand Afshar Kermani Daneshvar Behnam Shirazi Navabi Keshavarz""",
        "Shiraz:warm, Isfahan:warm, Tabriz:cold, Tehran:mild, Rasht:mild",
        "light:4 tan:5 brown:1",
        0.05,
        beards=1.3,
    ),
    _region(
        "India",
        "Ananya Devika Gauri Ishita Kavya Lakshmi Meera Nandini Pooja Radhika Sunita Tanvi Usha Vidya Anjali Malathi",
        "Arjun Bhaskar Dev Ganesh Harish Kartik Manoj Nikhil Pranav Rohan Sanjay Tarun Varun Vikram Aditya Suresh",
        "Kiran Arya Jyoti Suman",
        """Banerjee Chatterjee Deshpande Gupta Iyer Joshi Kapoor Menon Nair Patel Rao Reddy Sharma Thakur Verma
        Bhatt Chaudhary Ghosh Kulkarni Mehta Pillai Saxena Tripathi Venkatesan""",
        "Kochi:warm, Pune:warm, Kolkata:warm, Jaipur:warm, Chennai:warm, Shimla:cold",
        "tan:2 brown:6 dark:2",
        beards=1.3,
    ),
    _region(
        "China and Taiwan",
        "Meiling Xiuying Jiayi Lihua Qing Ruolan Shuyi Wenjing Yanmei Yuhan Zhilan Fangfang Hui Xiaoyan Yaling Chunhua",
        """Bowen Chengyu Guowei Haoran Jianhong Junjie Kaiwen Liang Minghao Shaoqi Weijun Yichen Zhiyuan Zimo
        Dawei Guanyu""",
        "Lin Rui Xuan Jing",
        "Chen Fang Gao Guo Cai Hu Huang Jiang Liang Liu Lu Ma Peng Shen Sun Tang Wang Wu Xie Xu Yang Zhang Zhao Zhou",
        "Chengdu:mild, Taipei:warm, Hangzhou:mild, Harbin:cold, Xiamen:warm, Tainan:warm",
        "light:6 tan:3",
        beards=0.3,
    ),
    _region(
        "Japan",
        "Aiko Chiyo Emiko Hanako Izumi Kaede Mariko Natsuki Reiko Sachiko Tomoko Yoshiko Ayame Fumiko Misaki Sayuri",
        "Akio Daichi Eiji Hideo Isamu Katsuro Masato Naoki Ryota Shinji Takumi Yusuke Haruto Kazuo Tetsuya Jiro",
        "Akira Makoto Nao Hikaru",
        """Abe Endo Fujita Goto Hayashi Inoue Kato Kimura Maeda Mori Nakamura Ogawa Okada Saito Sakamoto
        Shimizu Takeda Ueda Watanabe Yamada Yoshida Hasegawa Ishikawa Matsuda""",
        "Kyoto:mild, Sapporo:cold, Fukuoka:mild, Kanazawa:cold, Yokohama:mild, Naha:warm",
        "pale:1.5 light:6 tan:1.5",
        beards=0.4,
    ),
    _region(
        "Korea",
        "Eunji Hyejin Jiyoung Minseo Nari Seoyeon Soomin Yuna Bora Dahye Haeun Jisoo Mirae Sunhee Yerin Kyunghee",
        """Donghyun Hojun Jaewon Kwangsoo Minho Sangwoo Seungmin Taeyang Wooyoung Youngjae Byungho Chulsoo
        Hyunwoo Junseo Sungjin Inho""",
        "Jiwon Haneul Sol Jimin",
        "Ahn Bae Cho Choi Chung Han Hong Hwang Jang Jeon Jung Kang Ko Kwon Lim Min Moon Nam Noh Oh Ryu Seo Shin Yoon",
        "Busan:mild, Seoul:cold, Jeonju:mild, Gangneung:cold, Daegu:mild",
        "pale:1.5 light:6 tan:1.5",
        beards=0.3,
    ),
    _region(
        "Southeast Asia",
        "Malaya Tala Ligaya Imee Linh Thuy Huong Mai Kartini Wulan Dewi Ratna Intan Marikit Phuong Lestari",
        "Bayani Datu Isko Jomar Minh Quang Tuan Duc Budi Agus Rizal Hendra Danilo Efren Surya Bagus",
        "Anh Dian Tri Amihan",
        """Bautista Dela_Cruz Macaraeg Magsaysay Santos Villanueva Nguyen Tran Pham Hoang Vu Dang Wijaya
        Santoso Kusuma Pratama Hartono Siregar Mendoza Salonga Bui Dinh Setiawan Nugroho""",
        "Cebu:warm, Hanoi:warm, Da Nang:warm, Yogyakarta:warm, Manila:warm, Da Lat:mild",
        "light:1.5 tan:5 brown:4",
        beards=0.5,
    ),
    _region(
        "West Africa",
        "Adaeze Folake Ngozi Yewande Abena Akosua Efua Esi Chiamaka Ifeoma Morenike Titilayo Aminata Fatou Awa Mariama",
        "Chidi Emeka Obinna Babatunde Segun Tunde Kwame Kofi Yaw Kojo Ousmane Mamadou Ikenna Olumide Cheikh Moussa",
        "Tola Dayo Kehinde Temi",
        """Adeyemi Balogun Eze Okafor Okonkwo Oyelaran Nwosu Mensah Owusu Boateng Asante Agyeman Diallo Diop
        Ndiaye Sow Traoré Keita Adebayo Olawale Quaye Amoah Bangura Achebe""",
        "Lagos:warm, Accra:warm, Dakar:warm, Ibadan:warm, Kumasi:warm, Enugu:warm",
        "brown:3 dark:7",
        coily_hair=1.0,
    ),
    _region(
        "East and South Africa",
        """Achieng Makena Njeri Wanjiru Zawadi Selam Tigist Hiwot Naledi Lerato Thandiwe Nomvula Zanele Wairimu
        Neema Amahle""",
        "Baraka Jabari Kamau Mwangi Otieno Abebe Dawit Tesfaye Sipho Themba Bongani Mandla Lwazi Kiprono Juma Yonas",
        "Tumelo Sizwe Amani Khanya",
        """Kariuki Kimani Mutua Ochieng Odhiambo Kilonzo Bekele Girma Haile Tadesse Dlamini Khumalo
        Mokoena Ndlovu Nkosi Sithole Mbatha Mthembu Njoroge Omondi Cheruiyot Gebremariam Radebe Wekesa""",
        "Nairobi:mild, Mombasa:warm, Addis Ababa:mild, Durban:warm, Kisumu:warm, Cape Town:mild",
        "brown:4 dark:6",
        coily_hair=0.95,
    ),
    _region(
        "Latin America",
        """Citlali Ximena Valeria Paloma Renata Itzel Jimena Araceli Consuelo Luz Yesenia Maribel Rosario Abril
        Dolores Nayeli""",
        """Emiliano Gael Santiago Ignacio Leandro Maximiliano Octavio Rafael Teodoro Ulises Vicente Wilmer
        Ezequiel Facundo Genaro Lisandro""",
        "Trinidad Guadalupe Alexis Yuri",
        """Aguilar Bustamante Cárdenas Espinoza Fuentes Guerrero Herrera Jaramillo Ledesma Maldonado Orozco
        Paredes Quispe Restrepo Sandoval Urrutia Valdivia Zamora Arriaga Benítez Castañeda Huamán Mamani
        Peralta""",
        "Oaxaca:warm, Medellín:warm, Valparaíso:mild, Cusco:cold, Rosario:mild, Mérida:warm, Quito:mild",
        "light:2 tan:5 brown:4 dark:0.8",
        0.06,
        coily_hair=0.15,
    ),
    _region(
        "Brazil and the Caribbean",
        """Jussara Iracema Luana Thaís Yolanda Marlene Shanice Odalys Yamilet Conceição Janaína Simone
        Rosângela Keisha Dulce Marva""",
        """Caetano Davi Thiago Ubirajara Osvaldo Desmond Winston Errol Lázaro Yadiel Heitor Vinícius Delroy
        Amaury Reginaldo Tyrone""",
        "Darci Juraci Kendall Reyes",
        """Araújo Barbosa Cavalcante Ferreira Guimarães Lacerda Monteiro Nascimento Oliveira Ribeiro Siqueira
        Vasconcelos Campbell Grant Bennett Valdés Batista Espinal Polanco Rosario Dos_Santos Pimentel
        Tavares Clarke""",
        "Salvador:warm, Recife:warm, Kingston:warm, Santiago de Cuba:warm, Curitiba:mild, San Juan:warm",
        "light:1.5 tan:3 brown:4 dark:3",
        0.05,
        coily_hair=0.7,
    ),
    _region(
        "North America",
        """Delphine Josephine Marguerite Shauna Tallulah Wren Opal Juniper Loretta Naomi Paige Darlene Simone
        Bernice Aiyana Carolyn""",
        """Clayton Dashiell Everett Garrison Holden Jedidiah Lamar Malcolm Nathaniel Percival Theo Wendell
        Xavier Curtis Darnell Forrest""",
        "Jordan Avery Casey Emerson",
        """Abernathy Beauchamp Callahan Dupree Ellison Fairchild Goodwin Hollis Jefferson Kowalczyk Langley
        McAllister Northrup Overton Prescott Ramirez Sutherland Tran Underwood Vandermeer Washington Yazzie
        Castellano Greenberg""",
        "Baltimore:mild, Halifax:cold, New Orleans:warm, Duluth:cold, Tucson:warm, Portland:mild, Montreal:cold",
        "pale:1.5 light:3 tan:2 brown:2.5 dark:2.5",
        0.25,
        coily_hair=0.6,
    ),
    _region(
        "Oceania",
        """Aroha Hinemoa Marama Ngaire Tui Leilani Sefina Kirra Bronwyn Matilda Losa Mele Talia Waimarie
        Sheridan Narelle""",
        "Tane Wiremu Rangi Matiu Sione Tevita Lachlan Jarrah Mitchell Hemi Ioane Beau Darcy Hunter Manaia Angus",
        "Kahu Ariki Sky Jamie",
        """Parata Ngata Tamihana Ropata Fonoti Leota Taufa Vakalahi Whitmore Drummond Hargreaves Macleay Ferris
        Paewai Rangihuna Tuilagi Chisholm Kingsley Latu Sorensen Wairau Henare Bramley Cavanagh""",
        "Wellington:mild, Dunedin:cold, Hobart:mild, Darwin:warm, Apia:warm, Fremantle:warm",
        "pale:1 light:3 tan:3 brown:4",
        0.2,
        coily_hair=0.2,
    ),
)
"""The world's; whoever lives in it has a name and a town from here."""

REALM: Final = Region(
    key="the Realm",
    female=_words(
        """Aldith Brannwen Cerys Elowen Fenna Gisla Hesper Isaura Jorunn Kestra Lunet Maerwyn Nimue Orsolya Rosamund
        Sibylla Thyra Ursel Vesna Ysolde"""
    ),
    male=_words(
        """Aldric Bertran Corvin Drogo Edric Fulk Garin Hadrian Isembard Jorah Leofric Merrick Odo Perrin Ranulf
        Sigmar Theobald Ulfric Warin Yorick"""
    ),
    neutral=_words("Ashlin Bryn Ember Linden Merle Rune Sorrel Teasel Vale Wyn"),
    surnames=tuple(
        first + second
        for first in _words(
            """Alder Amber Barley Bram Briar Candle Dusk Elder Ever Fallow Fern Frost Hallow Hart Heather Iron Juniper
            Lark Marsh Moon Oaken Otter Raven River Rook Salt Silver Storm Thistle Thorn"""
        )
        for second in _words("bough brook combe croft fell field ford gate holt mere shaw ward well wick")
    ),
    towns=(
        Town("Hollowmere", "mild"),
        Town("the harbour town of Saltgate", "mild"),
        Town("Karrowdeep", "cold"),
        Town("the hill city of Oriel", "warm"),
        Town("Winterhold Pass", "cold"),
        Town("the river port of Nine Lanterns", "warm"),
        Town("Thornmarket", "mild"),
    ),
    skin={"pale": 2, "light": 4, "tan": 3, "brown": 3, "dark": 2},
    fair_hair=0.35,
    coily_hair=0.5,
)
"""Where stories with magic take place."""
