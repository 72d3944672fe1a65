"""Europe."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.regions.region import region

EUROPE: Final = (
    region(
        key="Britain",
        female="""
            Harriet Imogen Tessa Bethan Nerys Philippa Maud Gwen Tamsin Hazel Winifred Morag Isla Eilidh Rhiannon
            Clemency
        """,
        male="""
            Alistair Callum Gareth Rhys Edmund Hamish Barnaby Duncan Rupert Miles Ewan Gethin Angus Toby Leonard
            Humphrey
        """,
        neutral="Robin Rowan Morgan Ellis",
        surnames="""
            Ashworth Pritchard Cartwright Hathaway Lockwood Fairbairn Llewellyn Thackeray Braithwaite Penrose Sinclair
            Tregarth Whitlock Merriman Ollerton Kershaw Pemberton Redfern Strachan Wetherby Holroyd Nesbitt Carmichael
            Bellamy
        """,
        towns="Leeds:mild, Bristol:mild, Cardiff:mild, Glasgow:cold, Whitby:cold, Norwich:mild",
        skin="pale:2 light:4 tan:1 brown:1.5 dark:1",
        fair_hair=0.4,
        coily_hair=0.5,
    ),
    region(
        key="Ireland",
        female="""
            Aoife Niamh Siobhan Orla Ciara Maeve Sinead Roisin Deirdre Fionnuala Grainne Una Brigid Noreen Aisling
            Muireann
        """,
        male="""
            Cormac Declan Eoin Fergal Padraig Oisin Cillian Ronan Donal Tadhg Conor Brendan Diarmuid Lorcan Colm Niall
        """,
        neutral="Quinn Rory Riley Darcy",
        surnames="""
            O'Sullivan Gallagher Kavanagh Brennan Doherty Fitzgerald Hanrahan Keane Lonergan McCarthy Nolan O'Driscoll
            Quigley Rafferty Sheehan Tierney Corrigan Devlin Flanagan Moynihan Mulcahy Breathnach Costigan Delaney
        """,
        towns="Galway:mild, Cork:mild, Dublin:mild, Sligo:cold, Belfast:mild",
        skin="pale:3 light:4 tan:0.7 brown:0.7",
        fair_hair=0.55,
        coily_hair=0.5,
    ),
    region(
        key="France",
        female="""
            Amélie Solène Margaux Clémence Élodie Capucine Maëlle Odile Séverine Thérèse Ninon Lucile Aurélie Perrine
            Joëlle Inès
        """,
        male="""
            Bastien Étienne Gaspard Lucien Rémi Thibault Armand Corentin Florian Guillaume Loïc Mathis Sylvain Yann
            Benoît Émile
        """,
        neutral="Camille Dominique Sacha Claude",
        surnames="""
            Moreau Lefèvre Garnier Chevalier Rousseau Delacourt Fontaine Marchand Perrin Lambert Mercier Dufour Besson
            Carpentier Gauthier Leclerc Morvan Renaud Tessier Vasseur Aubert Bonnier Collet Faure
        """,
        towns="Lyon:mild, Marseille:warm, Nantes:mild, Strasbourg:cold, Lille:mild, Annecy:cold",
        skin="pale:1.5 light:4 tan:2 brown:1.5 dark:1.2",
        fair_hair=0.25,
        coily_hair=0.6,
    ),
    region(
        key="Iberia",
        female="""
            Lucía Inés Marisol Rocío Beatriz Catarina Leonor Pilar Mercedes Nuria Itziar Amaia Carlota Benedita Graça
            Estrella
        """,
        male="Álvaro Joaquín Rodrigo Tomás Íñigo Mateus Duarte Gonçalo Ramón Xavi Jordi Nuno Rui Esteban Adrián Fermín",
        neutral="Noa Ariel Cruz Guadalupe",
        surnames="""
            Navarro Ibáñez Serrano Carvalho Almeida Figueira Montero Salazar Echeverría Pereira Teixeira Vidal Camacho
            Domènech Fonseca Quintana Riera Saavedra Ventura Zubiri Barroso Correia Mendonça Olmedo
        """,
        towns="Seville:warm, Lisbon:warm, Porto:mild, Bilbao:mild, Valencia:warm, Salamanca:mild",
        skin="light:4 tan:4 brown:0.8 dark:0.4",
        fair_hair=0.12,
        coily_hair=0.5,
    ),
    region(
        key="Italy",
        female="""
            Chiara Ginevra Fiammetta Ilaria Ornella Serena Loredana Caterina Giulia Raffaella Bianca Donatella Noemi
            Elettra Marzia Silvia
        """,
        male="""
            Alessio Cosimo Davide Ettore Fabrizio Lorenzo Massimo Niccolò Renzo Salvatore Tommaso Vito Dario Giacomo
            Emanuele Ruggero
        """,
        neutral="Sole Celeste Vanni Gioele",
        surnames="""
            Bellucci Caruso Ferraro Galli Lombardi Marchetti Moretti Pellegrini Rinaldi Santoro Vitale Zanetti Barbieri
            Conti Esposito Fabbri Grasso Leone Martini Orsini Palumbo Sartori Testa Valente
        """,
        towns="Bologna:mild, Palermo:warm, Turin:cold, Trieste:mild, Naples:warm, Lecce:warm",
        skin="light:4 tan:4 brown:0.5 dark:0.4",
        fair_hair=0.12,
        coily_hair=0.5,
    ),
    region(
        key="Germany and Austria",
        female="""
            Annika Liesel Friederike Greta Heike Jutta Katrin Leonie Marlene Ottilie Ronja Saskia Theresa Ulrike Wiebke
            Hedwig
        """,
        male="""
            Anselm Benno Clemens Dietmar Emil Falk Gregor Henning Joachim Konrad Lennart Moritz Ruben Severin Till
            Valentin
        """,
        neutral="Kim Sascha Toni Nikola",
        surnames="""
            Albrecht Brandt Eberhardt Fiedler Grünwald Hoffmann Jansen Keller Lindner Mayrhofer Neumann Oberhauser
            Petersen Reinhardt Steinbach Thalberg Vogel Wagner Ziegler Baumann Dornbach Engel Hartung Riedel
        """,
        towns="Leipzig:cold, Hamburg:cold, Freiburg:mild, Graz:cold, Cologne:mild, Innsbruck:cold",
        skin="pale:2 light:5 tan:1.2 brown:0.7 dark:0.5",
        fair_hair=0.45,
        coily_hair=0.5,
    ),
    region(
        key="Scandinavia",
        female="Astrid Solveig Ingrid Maja Linnea Sunniva Tuva Ebba Freja Signe Ylva Karin Hedda Ragnhild Elin Johanne",
        male="Anders Bjørn Einar Håkon Jonas Kasper Leif Magnus Nils Oskar Rasmus Sigurd Torsten Ulrik Viggo Mikkel",
        neutral="Charlie Bo Elliot Mika",
        surnames="""
            Bergström Dahl Ekman Falk Halvorsen Isaksen Kjærgaard Lindqvist Mørk Nordahl Sandvik Thorsen Aakre Blomqvist
            Engström Fossum Haugen Holmgren Jørgensen Nygaard Rosendahl Sjöberg Solberg Vestergaard
        """,
        towns="Bergen:cold, Gothenburg:cold, Aarhus:cold, Tromsø:cold, Malmö:mild, Trondheim:cold",
        skin="pale:4 light:5 tan:0.7 brown:0.6 dark:0.5",
        fair_hair=0.7,
        coily_hair=0.5,
    ),
    region(
        key="Ukraine and Poland",
        female="""
            Oksana Halyna Zofia Jadwiga Daryna Kateryna Milena Solomiya Agnieszka Bohdana Ludmila Weronika Yaryna Danuta
            Iryna Kalina
        """,
        male="""
            Andriy Bohdan Danylo Ostap Taras Wojciech Jerzy Kazimierz Maksym Pavlo Stanislaw Tadeusz Vasyl Zygmunt Marek
            Ihor
        """,
        neutral="Sasha Zhenya Vira Lesia",
        surnames="""
            Bondarenko Kovalchuk Shevchuk Tkachenko Melnyk Nowak Mazur Wójcik Kravets Lysenko Marchuk Oliynyk Pawlak
            Romanyuk Savchenko Walczak Zając Hnatiuk Duda Klymenko Sikora Stefaniuk Wrona Zaremba
        """,
        towns="Lviv:cold, Kraków:cold, Odesa:mild, Gdańsk:cold, Wrocław:cold, Chernivtsi:cold",
        skin="pale:3 light:5 tan:0.7",
        fair_hair=0.5,
    ),
)
