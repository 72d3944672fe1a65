"""Africa south of the Sahara."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.regions.region import region

AFRICA: Final = (
    region(
        key="West Africa",
        female="""
            Adaeze Folake Ngozi Yewande Abena Akosua Efua Esi Chiamaka Ifeoma Morenike Titilayo Aminata Fatou Awa
            Mariama
        """,
        male="""
            Chidi Emeka Obinna Babatunde Segun Tunde Kwame Kofi Yaw Kojo Ousmane Mamadou Ikenna Olumide Cheikh Moussa
        """,
        neutral="Tola Dayo Kehinde Temi",
        surnames="""
            Adeyemi Balogun Eze Okafor Okonkwo Oyelaran Nwosu Mensah Owusu Boateng Asante Agyeman Diallo Diop Ndiaye Sow
            Traoré Keita Adebayo Olawale Quaye Amoah Bangura Achebe
        """,
        towns="Lagos:warm, Accra:warm, Dakar:warm, Ibadan:warm, Kumasi:warm, Enugu:warm",
        skin="brown:3 dark:7",
        coily_hair=1.0,
    ),
    region(
        key="East and South Africa",
        female="""
            Achieng Makena Njeri Wanjiru Zawadi Selam Tigist Hiwot Naledi Lerato Thandiwe Nomvula Zanele Wairimu Neema
            Amahle
        """,
        male="""
            Baraka Jabari Kamau Mwangi Otieno Abebe Dawit Tesfaye Sipho Themba Bongani Mandla Lwazi Kiprono Juma Yonas
        """,
        neutral="Tumelo Sizwe Amani Khanya",
        surnames="""
            Kariuki Kimani Mutua Ochieng Odhiambo Kilonzo Bekele Girma Haile Tadesse Dlamini Khumalo Mokoena Ndlovu
            Nkosi Sithole Mbatha Mthembu Njoroge Omondi Cheruiyot Gebremariam Radebe Wekesa
        """,
        towns="Nairobi:mild, Mombasa:warm, Addis Ababa:mild, Durban:warm, Kisumu:warm, Cape Town:mild",
        skin="brown:4 dark:6",
        coily_hair=0.95,
    ),
)
