import { words } from '../words.mjs';

/** The Japanese-speaking cast. All of it is fiction: no person, show or company here exists. */

/** @type {import('../cast-types.mjs').CastLanguage} */
export const ja = {
  lang: 'ja',
  people: 52,
  offsets: [540],
  order: 'familygiven',
  places: ['札幌', '金沢', '福岡', '京都', '仙台', '那覇', '松本', '尾道', '横浜', '高松', '神戸'],
  given:
    words(`紗季|saki 悠斗|yuto 美月|mizuki 蒼|ao 千尋|chihiro 航|wataru 琴音|kotone 陸|riku 結衣|yui 湊|minato 楓|kaede
    大和|yamato 栞|shiori 颯太|sota 紬|tsumugi 朔|saku 花|hana 樹|itsuki 凛|rin 奏|kanade 澪|mio 遥|haruka`),
  family:
    words(`月岡|tsukioka 早瀬|hayase 氷室|himuro 藤代|fujishiro 小鳥遊|takanashi 水無瀬|minase 柚木|yuzuki 霧島|kirishima
    桐生|kiryu 朝比奈|asahina 白石|shiraishi 真壁|makabe 八雲|yakumo 椎名|shiina 久遠|kuon 倉橋|kurahashi 雨宮|amamiya
    鳴海|narumi 橘|tachibana 篠宮|shinomiya`),
  formats: [
    '{show} 第{n}回',
    '{show}：{title}',
    '{title}【{show}】',
    '{title}（ゲスト：{guest}さん）',
    'ライブ：{title}',
  ],
  chats: [
    '寝る前の雑談 🌙',
    '作業しながらゆるく話す',
    'マイクのテスト中 🎙️',
    '散歩しながら独り言',
    '質問に全部答える会',
    '日曜の夜がつらい人あつまれ',
    'コーヒー淹れながら ☕',
    '今日あったこと',
  ],
  longTitle:
    '深夜の長いおしゃべり：駅そばの出汁は東と西でどこから変わるのか、夜行列車はなぜなくなったのか、そして結局いちばんおいしいおにぎりの具は何なのかを、眠くなるまでみんなで語り尽くす会（第三部）🍙🌃',
  organisations: [
    [
      '港町ニュース',
      'minatomachinews',
      'news',
      'newsroom',
      '小さな港町の独立系ニュースルーム。情報提供はDMへ。',
    ],
    ['深夜ラヂオ工房', 'shinya_kobo', 'music', 'podcast', '真夜中に音をつくる人たちの番組。毎週土曜25時。'],
    ['ドット絵研究会', 'dot_e_ken', 'gaming', 'club', '16×16の宇宙。初心者歓迎。#ドット絵'],
    [
      'みどり市防災課',
      'midori_bousai',
      'news',
      'government',
      'みどり市の公式アカウント。避難情報と天気。返信はしていません。',
    ],
    [
      '星屑アニメ部',
      'hoshikuzu_anime',
      'anime',
      'podcast',
      '今期アニメを全部観る部活。ネタバレは30分後から。',
    ],
    ['こもれび製作所', 'komorebi_works', 'startups', 'company', '木と電子部品でおもちゃを作る会社です。'],
    ['ことばの森', 'kotoba_no_mori', 'books', 'podcast', '辞書編集者と小説家がことばを拾うポッドキャスト。'],
  ],
  fields: {
    news: {
      topics: ['news', 'politics'],
      bios: [
        '地方紙の記者。現場と喫茶店が好き。{place}。',
        'データで読む暮らしのニュース。',
        '元カメラマン、いまは編集。',
      ],
      shows: ['夕刊のあと', '今夜の論点'],
      titles: ['いま分かっていること', '開票を見守る夜 🗳️', '取材の裏側', '台風接近：各地の様子 🌀'],
    },
    music: {
      topics: ['music'],
      bios: [
        '宅録とカセットテープ。{place}。',
        'ベース弾き。低い音で話します。',
        '作曲家。締切と暮らしています。',
      ],
      shows: ['ひとりスタジオ', 'B面クラブ'],
      titles: ['デモを聴く会 🎧', 'シンセを直しながら', '好きな曲を持ち寄る夜', '弾き語り、途中まで'],
    },
    gaming: {
      topics: ['gaming', 'esports'],
      bios: ['個人ゲーム開発、七年目。{place}。', 'RTA走者。練習が本番。', 'ゲームシナリオを書いています。'],
      shows: ['セーブポイント', 'バグと私'],
      titles: [
        '新作をゆるく語る',
        '開発日誌：釣りが楽しくなった 🎣',
        '大会決勝を一緒に観る',
        'レトロゲーム持ち寄り会',
      ],
    },
    anime: {
      topics: ['anime', 'film'],
      bios: [
        '作画の話を三時間できます。{place}。',
        '漫画家（見習い）。背景が好き。',
        '声優の演技について考える人。',
      ],
      shows: ['今期ぜんぶ', 'コマのあいだ'],
      titles: [
        '最終回の感想会（ネタバレあり）',
        '原画展に行ってきた',
        '推しの話しかしない',
        '今期アニメ、三話までの感想 ✨',
      ],
    },
    startups: {
      topics: ['startups', 'ai'],
      bios: [
        'つくって売って、また作る。{place}。',
        '生成AIと現場のあいだで働いています。',
        'エンジニア採用と猫。',
      ],
      shows: ['朝活スタートアップ', '小さな会社の大きな話'],
      titles: [
        '起業一年目の失敗談',
        'AIで業務はどう変わった？',
        '個人開発の売上、全部見せます',
        '採用の本音トーク',
      ],
    },
    books: {
      topics: ['books', 'poetry'],
      bios: ['短歌と散歩。{place}。', '古書店の三代目。', '翻訳者。辞書は紙派です。'],
      shows: ['積読のすすめ', '言葉の寄り道'],
      titles: ['一首だけ読む会', '今月の積読を白状する 📚', '朗読：眠れない夜に', '書き出しだけ大賞'],
    },
    food: {
      topics: ['food', 'travel'],
      bios: ['出汁をひく日々。{place}。', '各駅停車で食べ歩き。', 'パン屋の朝は早い。🍞'],
      shows: ['台所ラジオ', '駅前食堂'],
      titles: [
        '冷蔵庫の残りで一品 🍳',
        '好きな駅そばを語る',
        '発酵の質問、なんでも',
        '旅先で食べた忘れられない味',
      ],
    },
    science: {
      topics: ['science', 'space'],
      bios: ['天文台のひと。{place}。', '深海生物を追いかけています。', '数学を日本語で説明する仕事。'],
      shows: ['夜空の話', '研究室のドア'],
      titles: ['流星群を待つ会 🌠', 'ロケット打ち上げ実況', 'クラゲはなぜ光るのか', '論文を一本だけ読む'],
    },
  },
};
