"""The Near East."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.regions.region import region

NEAR_EAST: Final = (
    region(
        key="Turkey",
        female="Ayşe Defne Elif Nazlı Sevgi Zeynep Gülşen Leyla Melike Nilüfer Pınar Esra Ceyda Selin Tülay Yasemin",
        male="Emre Kerem Mert Orhan Selim Tarık Umut Volkan Barış Cem Erdem Hakan Kaan Levent Rıza Serkan",
        neutral="Deniz Derya Umay Evren",
        surnames="""
            Aydın Demir Kaya Korkmaz Özkan Polat Şahin Tekin Yıldız Arslan Bulut Çelik Doğan Erdoğdu Güneş Karaca Koç
            Öztürk Sezer Taş Toprak Uysal Yalçın Aksoy
        """,
        towns="Izmir:warm, Ankara:cold, Istanbul:mild, Antalya:warm, Trabzon:mild",
        skin="light:4 tan:5 brown:0.7",
        fair_hair=0.1,
        beards=1.3,
    ),
    region(
        key="the Levant and Egypt",
        female="Amira Dalia Farah Hanan Layal Mariam Nadine Rania Salma Yara Zeina Hala Noura Rim Samar Lubna",
        male="Adel Bassam Fadi Hani Karim Nabil Omar Rami Samir Tarek Walid Ziad Khalil Marwan Sherif Anwar",
        neutral="Nour Rida Ihsan Salam",
        surnames="""
            Haddad Khoury Mansour Nassar Saleh Shaheen Barakat Darwish Fakhoury Ghannam Hijazi Issa Jabbour Kanaan
            Maalouf Najjar Qasim Rizk Sabbagh Tawil Abboud Zayed Hamdan Sabry
        """,
        towns="Beirut:warm, Alexandria:warm, Amman:warm, Cairo:warm, Tripoli:warm",
        skin="light:3 tan:5 brown:2 dark:0.4",
        fair_hair=0.05,
        beards=1.3,
    ),
    region(
        key="Iran",
        female="""
            Azadeh Bahar Golnaz Laleh Mahsa Niloufar Parisa Roya Shirin Taraneh Yasaman Ziba Anahita Firouzeh Mitra
            Soraya
        """,
        male="Arash Behzad Cyrus Dariush Farhad Hooman Kaveh Mehrdad Navid Omid Pouya Ramin Siavash Shahin Bijan Babak",
        neutral="Shadi Arya Sepanta Raha",
        surnames="""
            Ahmadi Bahrami Ebrahimi Farrokhzad Golestani Hashemi Jafari Karimi Moradi Nouri Parsa Rostami Sadeghi
            Tehrani Vaziri Yazdani Zand Afshar Kermani Daneshvar Behnam Shirazi Navabi Keshavarz
        """,
        towns="Shiraz:warm, Isfahan:warm, Tabriz:cold, Tehran:mild, Rasht:mild",
        skin="light:4 tan:5 brown:1",
        fair_hair=0.05,
        beards=1.3,
    ),
)
