"""The Americas."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.regions.region import region

AMERICAS: Final = (
    region(
        key="Latin America",
        female="""
            Citlali Ximena Valeria Paloma Renata Itzel Jimena Araceli Consuelo Luz Yesenia Maribel Rosario Abril Dolores
            Nayeli
        """,
        male="""
            Emiliano Gael Santiago Ignacio Leandro Maximiliano Octavio Rafael Teodoro Ulises Vicente Wilmer Ezequiel
            Facundo Genaro Lisandro
        """,
        neutral="Trinidad Guadalupe Alexis Yuri",
        surnames="""
            Aguilar Bustamante Cárdenas Espinoza Fuentes Guerrero Herrera Jaramillo Ledesma Maldonado Orozco Paredes
            Quispe Restrepo Sandoval Urrutia Valdivia Zamora Arriaga Benítez Castañeda Huamán Mamani Peralta
        """,
        towns="Oaxaca:warm, Medellín:warm, Valparaíso:mild, Cusco:cold, Rosario:mild, Mérida:warm, Quito:mild",
        skin="light:2 tan:5 brown:4 dark:0.8",
        fair_hair=0.06,
        coily_hair=0.15,
    ),
    region(
        key="Brazil and the Caribbean",
        female="""
            Jussara Iracema Luana Thaís Yolanda Marlene Shanice Odalys Yamilet Conceição Janaína Simone Rosângela Keisha
            Dulce Marva
        """,
        male="""
            Caetano Davi Thiago Ubirajara Osvaldo Desmond Winston Errol Lázaro Yadiel Heitor Vinícius Delroy Amaury
            Reginaldo Tyrone
        """,
        neutral="Darci Juraci Kendall Reyes",
        surnames="""
            Araújo Barbosa Cavalcante Ferreira Guimarães Lacerda Monteiro Nascimento Oliveira Ribeiro Siqueira
            Vasconcelos Campbell Grant Bennett Valdés Batista Espinal Polanco Rosario Dos_Santos Pimentel Tavares Clarke
        """,
        towns="Salvador:warm, Recife:warm, Kingston:warm, Santiago de Cuba:warm, Curitiba:mild, San Juan:warm",
        skin="light:1.5 tan:3 brown:4 dark:3",
        fair_hair=0.05,
        coily_hair=0.7,
    ),
    region(
        key="North America",
        female="""
            Delphine Josephine Marguerite Shauna Tallulah Wren Opal Juniper Loretta Naomi Paige Darlene Simone Bernice
            Aiyana Carolyn
        """,
        male="""
            Clayton Dashiell Everett Garrison Holden Jedidiah Lamar Malcolm Nathaniel Percival Theo Wendell Xavier
            Curtis Darnell Forrest
        """,
        neutral="Jordan Avery Casey Emerson",
        surnames="""
            Abernathy Beauchamp Callahan Dupree Ellison Fairchild Goodwin Hollis Jefferson Kowalczyk Langley McAllister
            Northrup Overton Prescott Ramirez Sutherland Tran Underwood Vandermeer Washington Yazzie Castellano
            Greenberg
        """,
        towns="Baltimore:mild, Halifax:cold, New Orleans:warm, Duluth:cold, Tucson:warm, Portland:mild, Montreal:cold",
        skin="pale:1.5 light:3 tan:2 brown:2.5 dark:2.5",
        fair_hair=0.25,
        coily_hair=0.6,
    ),
)
