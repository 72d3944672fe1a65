"""Asia east of Iran."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.regions.region import region

ASIA: Final = (
    region(
        key="India",
        female="""
            Ananya Devika Gauri Ishita Kavya Lakshmi Meera Nandini Pooja Radhika Sunita Tanvi Usha Vidya Anjali Malathi
        """,
        male="Arjun Bhaskar Dev Ganesh Harish Kartik Manoj Nikhil Pranav Rohan Sanjay Tarun Varun Vikram Aditya Suresh",
        neutral="Kiran Arya Jyoti Suman",
        surnames="""
            Banerjee Chatterjee Deshpande Gupta Iyer Joshi Kapoor Menon Nair Patel Rao Reddy Sharma Thakur Verma Bhatt
            Chaudhary Ghosh Kulkarni Mehta Pillai Saxena Tripathi Venkatesan
        """,
        towns="Kochi:warm, Pune:warm, Kolkata:warm, Jaipur:warm, Chennai:warm, Shimla:cold",
        skin="tan:2 brown:6 dark:2",
        beards=1.3,
    ),
    region(
        key="China and Taiwan",
        female="""
            Meiling Xiuying Jiayi Lihua Qing Ruolan Shuyi Wenjing Yanmei Yuhan Zhilan Fangfang Hui Xiaoyan Yaling
            Chunhua
        """,
        male="""
            Bowen Chengyu Guowei Haoran Jianhong Junjie Kaiwen Liang Minghao Shaoqi Weijun Yichen Zhiyuan Zimo Dawei
            Guanyu
        """,
        neutral="Lin Rui Xuan Jing",
        surnames="""
            Chen Fang Gao Guo Cai Hu Huang Jiang Liang Liu Lu Ma Peng Shen Sun Tang Wang Wu Xie Xu Yang Zhang Zhao Zhou
        """,
        towns="Chengdu:mild, Taipei:warm, Hangzhou:mild, Harbin:cold, Xiamen:warm, Tainan:warm",
        skin="light:6 tan:3",
        beards=0.3,
    ),
    region(
        key="Japan",
        female="""
            Aiko Chiyo Emiko Hanako Izumi Kaede Mariko Natsuki Reiko Sachiko Tomoko Yoshiko Ayame Fumiko Misaki Sayuri
        """,
        male="Akio Daichi Eiji Hideo Isamu Katsuro Masato Naoki Ryota Shinji Takumi Yusuke Haruto Kazuo Tetsuya Jiro",
        neutral="Akira Makoto Nao Hikaru",
        surnames="""
            Abe Endo Fujita Goto Hayashi Inoue Kato Kimura Maeda Mori Nakamura Ogawa Okada Saito Sakamoto Shimizu Takeda
            Ueda Watanabe Yamada Yoshida Hasegawa Ishikawa Matsuda
        """,
        towns="Kyoto:mild, Sapporo:cold, Fukuoka:mild, Kanazawa:cold, Yokohama:mild, Naha:warm",
        skin="pale:1.5 light:6 tan:1.5",
        beards=0.4,
    ),
    region(
        key="Korea",
        female="""
            Eunji Hyejin Jiyoung Minseo Nari Seoyeon Soomin Yuna Bora Dahye Haeun Jisoo Mirae Sunhee Yerin Kyunghee
        """,
        male="""
            Donghyun Hojun Jaewon Kwangsoo Minho Sangwoo Seungmin Taeyang Wooyoung Youngjae Byungho Chulsoo Hyunwoo
            Junseo Sungjin Inho
        """,
        neutral="Jiwon Haneul Sol Jimin",
        surnames="""
            Ahn Bae Cho Choi Chung Han Hong Hwang Jang Jeon Jung Kang Ko Kwon Lim Min Moon Nam Noh Oh Ryu Seo Shin Yoon
        """,
        towns="Busan:mild, Seoul:cold, Jeonju:mild, Gangneung:cold, Daegu:mild",
        skin="pale:1.5 light:6 tan:1.5",
        beards=0.3,
    ),
    region(
        key="Southeast Asia",
        female="Malaya Tala Ligaya Imee Linh Thuy Huong Mai Kartini Wulan Dewi Ratna Intan Marikit Phuong Lestari",
        male="Bayani Datu Isko Jomar Minh Quang Tuan Duc Budi Agus Rizal Hendra Danilo Efren Surya Bagus",
        neutral="Anh Dian Tri Amihan",
        surnames="""
            Bautista Dela_Cruz Macaraeg Magsaysay Santos Villanueva Nguyen Tran Pham Hoang Vu Dang Wijaya Santoso Kusuma
            Pratama Hartono Siregar Mendoza Salonga Bui Dinh Setiawan Nugroho
        """,
        towns="Cebu:warm, Hanoi:warm, Da Nang:warm, Yogyakarta:warm, Manila:warm, Da Lat:mild",
        skin="light:1.5 tan:5 brown:4",
        beards=0.5,
    ),
)
