/** What `pollkeeper` says to whoever gives its commands; what `package` says of an election and its roll is in package-command.ts. */
export const commandLine = {
  help: {
    verify: `用法：pollkeeper verify 檔案包.zip [選項]
    由事件重新計算一切：樹、檢查點、簽署、規則、數字。有任何不符，結束碼為 1；沒有不符但未能全部核驗（包括記錄
    沒有指明選舉工作記錄的文本），為 3；不是檔案包，為 2。
    --checkpoint 檔案|文字   這份記錄是否包含這個檢查點（全文或短碼）？否則為 1
    --proof 檔案             時間表另存的證明是否成立，其檢查點是否在這份記錄內？否則為 1
    --restricted 檔案        其中的名冊標記是否屬於這份記錄？會要求輸入通行碼。否則為 1
    --passphrase-file 檔案|-
用法：pollkeeper verify 檔案包.zip 另一個.zip
    核驗兩個檔案包並作比較：同一份記錄、一份是另一份的延續，或分叉。分叉或屬於兩個票站時為 1。`,
    disclose: `用法：pollkeeper disclose 檔案包.zip --number 學號 (--voter-key 十六進制 | --restricted 檔案 [--passphrase-file 檔案|-])
    一名投票人的各筆記錄及其證明。投票人金鑰直接給出，或從 restricted.zip 找出。沒有記錄或不成立時為 1。`,
    keys: `用法：pollkeeper keys 人員代號 --out 檔案 [--passphrase-file 檔案|-]
    為聯署檢查點的人製作一對金鑰，以本人自己的通行碼封存；通行碼須輸入兩次。`,
    cosign: `用法：pollkeeper cosign 檢查點 --key 檔案 [--passphrase-file 檔案|-]
    簽署一個檢查點（載有其文字的檔案），印出要帶回票站的一行。`,
    package: `用法：pollkeeper package --election 檔案 --roll 檔案 --out 資料夾 [選項]
    列出選舉檔案及名冊（CSV）的每處錯誤，顯示將會封存的內容，為每個票站寫出一個封存檔案，並顯示選委會公鑰的指紋：
    請在投票日前公佈。每次執行都會產生新的金鑰。兩個檔案的範例在 electron/package/sample，各項說明在
    electron/package/election-file.md。
    --passphrase-file 檔案|-   通行碼所在；沒有的話，取自 POLLKEEPER_PASSPHRASE，或輸入兩次
    --accept-warnings          有警告仍然繼續；有錯誤則不會
    --replace                  取代資料夾內已有的票站檔案`,
    simulate: `用法：pollkeeper simulate 指令稿 [--out 資料夾 [--replace]] [--election 檔案] [--roll 檔案] [--quiet]
    按指令稿（每行一個 JSON）進行一日，印出每行的結果；有 --out 時寫出記錄及檔案包，資料夾內已有的要 --replace
    才會取代。沒有 --election 和 --roll 時用練習選舉；給出的選舉也只當作練習。寫法見 tests/fixtures/days/README.md。指令稿沒有預告的拒絕，或預告了而沒有拒絕，結束碼為 1。`,
    commands: `用法：pollkeeper commands
    所有指令：哪些階段可用、由誰發出、要填甚麼（亦見 shared/domain/commands.md；只有英文）。`,
  },
  say: {
    every:
      '每個指令都有 --help，只印出自己的一段，以及 --lang zh|pt|en：沒有指明時，package 用中文，其他用英文。',
    'no-command': '沒有「{command}」這個指令。',
    'no-language': '沒有「{given}」這種語言：--lang 只有 zh、pt、en。',
    'not-understood': '不明白「{given}」。',
    'verify-takes': 'verify 需要一個或兩個檔案包。',
    'verify-one': '--checkpoint、--proof、--restricted 只用於一個檔案包。',
    'disclose-takes': 'disclose 需要一個檔案包和 --number。',
    'disclose-key': 'disclose 需要 --voter-key 或 --restricted 其中之一。',
    'key-form': '投票人金鑰是 64 個十六進制數字。',
    'keys-takes': 'keys 需要人員代號和 --out。',
    'cosign-takes': 'cosign 需要一個檢查點和 --key。',
    'simulate-takes': 'simulate 需要一份指令稿。',
    'no-file': '沒有 {path} 這個檔案。',
    'no-bundle': '沒有 {path} 這個檔案，沒有核驗任何東西。',
    'is-folder': '這裏要一個檔案，給出的卻是資料夾。',
    'file-there': '{path} 已經存在，沒有覆寫。',
    'file-trouble': '無法讀取或寫入 {path}（{code}）。',
    'ask-passphrase': '通行碼：',
    'ask-again': '請再輸入一次：',
    'no-terminal': '沒有可輸入通行碼的終端機。請用 --passphrase-file 檔案。',
    'passphrase-differs': '兩次輸入不同，沒有製作金鑰。請再執行一次。',
    'passphrase-unreadable': '無法讀取通行碼檔案，沒有製作金鑰。',
    'passphrase.not-utf8':
      '{source} 的通行碼不是 UTF-8 文字，票站無法輸入。請在編輯器另存為 UTF-8，只寫一行。',
    'passphrase.several-lines': '{source} 有多於一行，票站只能輸入一行。請只留通行碼一行，以 UTF-8 儲存。',
    'passphrase.edge-blanks':
      '{source} 的通行碼前後有空白，在票站看不出來。請刪去空白，只留通行碼一行，以 UTF-8 儲存。',
    'passphrase.unseen-character':
      '{source} 的通行碼含有看不見的字元，票站無法輸入。請刪去再輸入，只寫一行，以 UTF-8 儲存。',
    'standard-input': '標準輸入',
    'passphrase-short': '通行碼太短：最少要 {least} 個字元。',

    'roll.passphrase': '通行碼打不開名冊標記。',
    'roll.damaged': '載有名冊標記的檔案已損壞。',
    'roll.without': '名冊標記內沒有這個學號。',
    'roll.unreadable': '名冊標記無法讀取。',
    'roll.needs-sound': '名冊標記只與核驗相符的檔案包比對。',
    'roll.right': '名冊標記屬於這份記錄。',
    'roll.wrong': '名冊標記不屬於這份記錄。',
    'two.neither': '兩者無法比較。',
    'two.same': '同一份記錄，共 {size} 筆。',
    'two.continues-first': '第一份是第二份的延續：共 {to} 筆，首 {from} 筆相同。',
    'two.continues-second': '第二份是第一份的延續：共 {to} 筆，首 {from} 筆相同。',
    'two.consistency': '其中沒有改動的證明（RFC 6962 consistency）：',
    'two.fork': '分叉：兩份記錄自第 {seq} 筆起不同。',
    'two.first': '第一份：{event}',
    'two.second': '第二份：{event}',
    'two.fork-means': '如兩份都核驗相符，即這個票站的金鑰簽過兩段歷史：其中一段是事後或在別處製作的。',
    'two.other': '不是同一個票站：{why}。',
    'voter.wrong': '核驗不成立：{why}。',
    'voter.by-hand': '由投票人金鑰和 {number} 以 HMAC-SHA256 算出；自行計算的方法：',
    'voter.count': '{size} 筆記錄中有 {n} 筆與這名投票人有關。',
    'voter.none':
      '{size} 筆記錄中找不到任何一筆：金鑰是別人的、學號打錯了，或這個人沒有領過選票。從這裏分辨不出是哪一種。',
    'voter.event': '事件  {event}',
    'voter.place': '在記錄中是第 {seq} 筆；到根的路徑（RFC 6962）：',
    'voter.checkpoint': '由票站簽署的檢查點：',
    'key.made': '{person} 的金鑰：{fingerprint}',
    'key.at-station': '要在票站聯署，請把這個檔案的全部內容放進選舉檔案，作為這個人的 key。',
    'key.outside': '要自己保管金鑰，只放進下面一行，並用 pollkeeper cosign 簽署：',
    'cosign.no-checkpoint':
      '這不是檢查點，沒有簽署任何東西。要的是檢查點二維碼的全文：票站、筆數、根、一個空行及簽署；短碼不能簽署。',
    'cosign.of': '將會簽署 {origin} 的檢查點：{size} 筆記錄，短碼 {short}',
    'cosign.unchecked': '這裏沒有核對票站的簽署：請與票站屏幕或紙條上的短碼比較，相同才交回下面一行。',
    'cosign.no-key': '這不是 pollkeeper keys 製作的金鑰檔。',
    'cosign.passphrase': '通行碼打不開這個金鑰。',
    'checkpoint.no-log': '檢查點無法與這個檔案包核對：其中沒有讀得出的記錄。',
    'checkpoint.cosigned': '聯署正確的人：{names}。',
    'proof.needs-sound': '證明只與核驗相符的檔案包比對。',
    'proof.wrong': '證明不成立：{why}。',
    'proof.no-checkpoint': '其檢查點不屬於這份記錄',
    'proof.missing': '漏去這名投票人的記錄：{list}',
    'proof.against': '這個證明不利於這個檔案包：票站簽過另一份記錄。請保留兩者。',
    'proof.holds': '證明成立：{size} 筆中的第 {seq} 筆是 {event}',
    'proof.later': '這名投票人其後的記錄，不在證明內：{list}。',

    'script.line': '{path} 第 {line} 行：{problem}',
    'script.not-json': '不是一個完整的 JSON。請看是否漏了逗號、引號或括號。',
    'script.at': '{place}：{problem}',
    'script.empty': '這份指令稿沒有任何一步。',
    'script.idle': '這一行甚麼也不做：要有 do、scan、voters、machine 或 say 其中之一。',
    'script.no-do': '這一行有 data、files 或 refused，卻沒有 do。',
    'script.earlier': 'at：{at} 早於前面的 {last}；時間只能向前。',
    'script.there':
      '「{folder}」已有前一次的 {names}，沒有寫出任何檔案。請用另一個資料夾；確要取代的話，加上 --replace 再執行。',
    'script.practice':
      '這個選舉不是練習；模擬的一日一律當作練習，文件上都有「練習」字樣，以免有人把它當作真的投票日。',
    'script.must': '（應由 {rule} 拒絕）',
    'script.refused': '拒絕 {rule} {code}：{sentence}',
    'script.ended': '{lines} 步，{events} 筆記錄，{refused} 次拒絕；階段：{phase}；根 {root}',
    'script.surprise': '與指令稿所寫不同：{step}',
  },
} as const;
