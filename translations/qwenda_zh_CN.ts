<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Qwenda %1</source>
        <translation>Qwenda %1</translation>
    </message>
    <message>
        <source>A native client for Alibaba’s Qwen models.</source>
        <translation>阿里巴巴千问模型的原生客户端。</translation>
    </message>
    <message>
        <source>An independent project</source>
        <translation>独立项目</translation>
    </message>
    <message>
        <source>Not made, endorsed or supported by Alibaba. Qwen, DashScope, Wan and 百炼 are marks of Alibaba. You use your own account, and pay Alibaba alone.</source>
        <translation>本程序并非由阿里巴巴开发、认可或提供支持。Qwen、DashScope、Wan&#x2009;和百炼是阿里巴巴的商标。你使用自己的账号，费用只付给阿里巴巴。</translation>
    </message>
    <message>
        <source>Free software</source>
        <translation>自由软件</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. You may use, study, share and change it.</source>
        <translation>以&#x2009;GNU&#x2009;通用公共许可证第&#x2009;3&#x2009;版或更新版本发布，你可以使用、研究、分享和修改它。</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Qt, QtKeychain, cmark-gfm and SQLite; set in Inter and Noto. Thank you to the people who make them.</source>
        <translation>Qt、QtKeychain、cmark-gfm&#x2009;与&#x2009;SQLite；字体为&#x2009;Inter&#x2009;与&#x2009;Noto。感谢它们的作者。</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Change the address of your own…</source>
        <translation>修改自定义地址…</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>其他地址…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>https://host, empty for none</source>
        <translation>https://主机名，留空则不用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>%1 is reached without encryption: everyone on the way can read your key and your words.</source>
        <translation>连接&#x2009;%1&#x2009;时不加密：途中任何人都能看到你的密钥和对话内容。</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Go on with answers that were cut off</source>
        <translation>续写被切断的回答</translation>
    </message>
    <message>
        <source>When the connection breaks, the model is asked for the rest. What it wrote so far is billed again as input.</source>
        <translation>连接中断时请模型写完余下部分。已写的部分会再次作为输入计费。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Automatic takes the service&apos;s own protocol where only it tells the pages of a web search.</source>
        <translation>“自动”仅在需要时使用服务自己的协议，例如显示联网搜索的网页。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>As OpenAI</source>
        <translation>与&#x2009;OpenAI&#x2009;相同</translation>
    </message>
    <message>
        <source>DashScope</source>
        <translation>DashScope</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Pictures, texts and PDF (*)</source>
        <translation>图片、文本和&#x2009;PDF (*)</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>BannerBar</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>BoardPopup</name>
    <message>
        <source>Boards</source>
        <translation>画板</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>新建画板</translation>
    </message>
    <message>
        <source>On no board</source>
        <translation>不在任何画板中</translation>
    </message>
    <message>
        <source>Remove the board; its pictures stay</source>
        <translation>移除画板；图片保留</translation>
    </message>
</context>
<context>
    <name>ChatHead</name>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Temporary: not kept</source>
        <translation>临时对话：不保存</translation>
    </message>
    <message>
        <source>Keep this chat after all</source>
        <translation>还是保留这个对话</translation>
    </message>
    <message>
        <source>Temporary chat: never written</source>
        <translation>临时对话：从不写入磁盘</translation>
    </message>
    <message>
        <source>Ctrl Shift N</source>
        <translation>Ctrl Shift N</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation>怎样回答</translation>
    </message>
</context>
<context>
    <name>ChatListView</name>
    <message>
        <source>Conversations</source>
        <translation>对话列表</translation>
    </message>
    <message>
        <source>No title contains “%1”.</source>
        <translation>没有标题包含“%1”的对话。</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>你的对话会出现在这里。</translation>
    </message>
    <message>
        <source>The archive is empty. Archived chats are kept and found, but out of the way.</source>
        <translation>归档为空。归档的对话会保留，也能搜到，只是不占地方。</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ChatOverlays</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation>把文件拖到这里即可添加</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>More for “%1”</source>
        <translation>“%1”的更多操作</translation>
    </message>
    <message>
        <source>Folder, %1 chats</source>
        <translation>文件夹，%1&#x2009;个对话</translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>CodeSaveDialog</name>
    <message>
        <source>Save the code</source>
        <translation>保存代码</translation>
    </message>
</context>
<context>
    <name>CodeTools</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>显示全部&#x2009;%n&#x2009;行</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Fold the code</source>
        <translation>折叠代码</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Do not wrap long lines</source>
        <translation>长行不换行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the code as a file</source>
        <translation>把代码保存为文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message Qwen</source>
        <translation>给千问发消息</translation>
    </message>
    <message>
        <source>You are changing an earlier message.</source>
        <translation>你正在修改之前的消息。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用&#x2009;%1</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Thinking</source>
        <translation>深度思考</translation>
    </message>
    <message>
        <source>This model always thinks first.</source>
        <translation>这个模型总会先思考再回答。</translation>
    </message>
    <message>
        <source>Think before answering: slower, better at hard questions.</source>
        <translation>先思考再回答：慢一些，难题答得更好。</translation>
    </message>
    <message>
        <source>Context used: %1</source>
        <translation>已用上下文：%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>ComposerFiles</name>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>DataSettings</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Your chats and settings are files on this computer. Deleted chats stay in the trash for 30 days.</source>
        <translation>对话和设置都是这台电脑上的文件。删除的对话在回收站保留&#x2009;30&#x2009;天。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API Key</translation>
    </message>
    <message>
        <source>Model catalogue</source>
        <translation>模型目录</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Move the data folder</source>
        <translation>移动数据文件夹</translation>
    </message>
    <message>
        <source>Name chats by a small model</source>
        <translation>用小模型给对话起名</translation>
    </message>
    <message>
        <source>After the first answer, for a fraction of a cent. Without it a chat is called by its first words.</source>
        <translation>在第一次回答之后进行，花费不到一分钱。关闭后用开头几个字作为标题。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>All conversations as files: to read, to print, to take along.</source>
        <translation>把所有对话保存为文件：用于阅读、打印或带走。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>导出所有对话</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>From ChatGPT, Claude, Cherry Studio, Chatbox, LobeChat, Open WebUI, or Qwenda&apos;s own JSON.</source>
        <translation>来自&#x2009;ChatGPT、Claude、Cherry Studio、Chatbox、LobeChat、Open WebUI，或&#x2009;Qwenda&#x2009;自己的&#x2009;JSON。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
</context>
<context>
    <name>DemoMark</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Demo: canned answers, nothing leaves this computer</source>
        <translation>演示：回答是预先写好的，任何内容都不会离开这台电脑</translation>
    </message>
</context>
<context>
    <name>DeskChips</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Drop a picture here, or paste one</source>
        <translation>把图片拖到这里，或直接粘贴</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子&#x2009;%1</translation>
    </message>
    <message>
        <source>Seed, what must not be in it, rewriting</source>
        <translation>种子、不要出现的内容、提示词改写</translation>
    </message>
</context>
<context>
    <name>DeskOptions</name>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>递增</translation>
    </message>
    <message>
        <source>What must not be in it</source>
        <translation>不要出现的内容</translation>
    </message>
    <message>
        <source>text, blur, extra fingers</source>
        <translation>文字、模糊、多余的手指</translation>
    </message>
    <message>
        <source>Let the service rewrite the prompt</source>
        <translation>让服务改写提示词</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>The newest picture was drawn as: %1</source>
        <translation>最近一张图片实际使用的提示词：%1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DetailsList</name>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>DiagnosticRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DiagnosticsSettings</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Looks at data, keychain, proxy and every region. It changes nothing and costs nothing, unless you let it ask a question.</source>
        <translation>检查数据、密钥环、代理和每个地域。不做任何改动，也不产生费用，除非你允许提一个问题。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Look at everything</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Ask one question, for one token</source>
        <translation>提一个问题，只用一个&#x2009;Token</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Record traffic</source>
        <translation>记录通信内容</translation>
    </message>
    <message>
        <source>The log itself holds no questions, answers or keys. While this is on, questions and answers are written to files beside it, without the key: for a bug report.</source>
        <translation>日志本身不含问题、回答和密钥。开启后，问题和回答会写入日志旁边的文件（不含密钥），便于报告问题。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DrawingRow</name>
    <message>
        <source>Picture: %1</source>
        <translation>图片：%1</translation>
    </message>
</context>
<context>
    <name>DrawingState</name>
    <message>
        <source>Nothing was drawn</source>
        <translation>什么也没有画出来</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Ctrl X</source>
        <translation>Ctrl X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl C</source>
        <translation>Ctrl C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Ctrl V</source>
        <translation>Ctrl V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Ctrl A</source>
        <translation>Ctrl A</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What would you like to know?</source>
        <translation>今天想聊点什么？</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Draft a polite reply to a customer whose parcel came two weeks late.</source>
        <translation>有位顾客的包裹晚到了两周，帮我写一封得体的回信。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>Write a Python function that retries a request with exponential backoff and full jitter.</source>
        <translation>写一个&#x2009;Python&#x2009;函数，用指数退避加随机抖动来重试请求。</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Translate into natural Chinese: “We would be glad to see you again next spring.”</source>
        <translation>把这句话译成自然的英文：“明年春天，期待与您再次相见。”</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Explain how a Fenwick tree works, with a small table as an example.</source>
        <translation>讲讲&#x2009;Fenwick&#x2009;树是怎么工作的，用一张小表举例。</translation>
    </message>
</context>
<context>
    <name>EmptyGallery</name>
    <message>
        <source>No picture matches.</source>
        <translation>没有符合条件的图片。</translation>
    </message>
    <message>
        <source>Your pictures will be here. Begin with one of these, or drop a picture to change it.</source>
        <translation>你的图片会出现在这里。从下面选一个开始，或拖入一张图片来修改。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>A stoneware tea bowl on a walnut table, morning light, thin steam</source>
        <translation>胡桃木桌上的一只粗陶茶碗，晨光，淡淡的热气</translation>
    </message>
    <message>
        <source>A quiet {harbour|mountain village} at dusk, paper-cut style</source>
        <translation>黄昏时宁静的{港口|山村}，剪纸风格</translation>
    </message>
    <message>
        <source>A poster for a reading club: one fox, one lamp, warm colours</source>
        <translation>读书会海报：一只狐狸，一盏灯，暖色调</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>ExchangeButtons</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExchangeOutcome</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Pictures with their settings inside</source>
        <translation>图片（内含设置）</translation>
    </message>
    <message>
        <source>Folder with a JSON list…</source>
        <translation>文件夹（含&#x2009;JSON&#x2009;清单）…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>网页（HTML）…</translation>
    </message>
    <message>
        <source>Contact sheet (PDF)…</source>
        <translation>缩略图页（PDF）…</translation>
    </message>
    <message>
        <source>Contact sheet (PNG)…</source>
        <translation>缩略图页（PNG）…</translation>
    </message>
</context>
<context>
    <name>ExportPlan</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Tokens and costs</source>
        <translation>Token&#x2009;数和费用</translation>
    </message>
    <message>
        <source>Target folder</source>
        <translation>目标文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the target folder</source>
        <translation>选择目标文件夹</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>文件存放位置</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>Find the right region when a key is refused</source>
        <translation>密钥被拒绝时寻找正确的地域</translation>
    </message>
    <message>
        <source>Asks the other regions once, with the same key, and offers the one that accepts it.</source>
        <translation>用同一个密钥询问其他地域一次，并建议接受它的那个。</translation>
    </message>
    <message>
        <source>Offer another region when one is down</source>
        <translation>某个地域不可用时建议其他地域</translation>
    </message>
    <message>
        <source>Only regions you have a key for, and only when you say so: your words go there then.</source>
        <translation>只建议你有密钥的地域，并且只在你同意之后：那时你的内容会发往那里。</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>No other spelling is known</source>
        <translation>没有其他拼写建议</translation>
    </message>
    <message>
        <source>Add to the dictionary</source>
        <translation>添加到词典</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Ctrl X</source>
        <translation>Ctrl X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl C</source>
        <translation>Ctrl C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Ctrl V</source>
        <translation>Ctrl V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Ctrl A</source>
        <translation>Ctrl A</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>任意模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>任意尺寸</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Any region</source>
        <translation>任意地域</translation>
    </message>
    <message>
        <source>At least this rating</source>
        <translation>最低评分</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第&#x2009;%1&#x2009;个，共&#x2009;%2&#x2009;个</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>⇧ Enter</source>
        <translation>⇧ Enter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>FirstRunFoot</name>
    <message>
        <source>An independent program. It talks only to the region you choose.</source>
        <translation>独立开发的程序，只与你选择的地域通信。</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome to Qwenda</source>
        <translation>欢迎使用&#x2009;Qwenda</translation>
    </message>
    <message>
        <source>Chat with Qwen, on your own account.</source>
        <translation>用你自己的账号，与千问对话。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API Key</translation>
    </message>
    <message>
        <source>Paste your key, it begins with sk-</source>
        <translation>粘贴你的密钥，以&#x2009;sk-&#x2009;开头</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Test and start</source>
        <translation>测试并开始</translation>
    </message>
    <message>
        <source>Try the offline demo</source>
        <translation>试试离线演示</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Move to</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>不放入文件夹</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>An empty folder for Qwenda’s data</source>
        <translation>用于存放&#x2009;Qwenda&#x2009;数据的空文件夹</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>New folder inside…</source>
        <translation>在其中新建文件夹…</translation>
    </message>
    <message>
        <source>Delete the folder, keep its chats</source>
        <translation>删除文件夹，保留其中的对话</translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>From chats</source>
        <translation>来自对话</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑结果</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>画板</translation>
    </message>
    <message>
        <source>Any board</source>
        <translation>任意画板</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选&#x2009;%n&#x2009;张</numerusform>
        </translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Board…</source>
        <translation>画板…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Exporting pictures</source>
        <translation>正在导出图片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop asks for.</source>
        <translation>浅色、深色，或跟随桌面设置。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the program. The model answers in the language you write in.</source>
        <translation>界面的语言。你用什么语言提问，模型就用什么语言回答。</translation>
    </message>
    <message>
        <source>New chats</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Every chat can use another; it remembers its own.</source>
        <translation>每个对话都可以换用别的模型，并各自记住。</translation>
    </message>
    <message>
        <source>Default model: %1</source>
        <translation>默认模型：%1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Where a new chat sends its words.</source>
        <translation>新对话的内容发往哪里。</translation>
    </message>
    <message>
        <source>Default region: %1</source>
        <translation>默认地域：%1</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Check the spelling</source>
        <translation>检查拼写</translation>
    </message>
    <message>
        <source>Words that no dictionary on this computer has are underlined. A right click on one offers others.</source>
        <translation>这台电脑上的词典里没有的单词会加下划线。右键点击可查看其他拼写。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Exports of ChatGPT and Claude, backups of Cherry Studio, Chatbox, LobeChat and Open WebUI, or Qwenda&apos;s own JSON. Nothing changes before you have seen what comes, and nothing comes twice.</source>
        <translation>ChatGPT&#x2009;和&#x2009;Claude&#x2009;的导出，Cherry Studio、Chatbox、LobeChat&#x2009;和&#x2009;Open WebUI&#x2009;的备份，或&#x2009;Qwenda&#x2009;自己的&#x2009;JSON。在你看到内容之前不会有任何改动，也不会重复导入。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Exports and backups (*.json *.zip *.bak)</source>
        <translation>导出与备份 (*.json *.zip *.bak)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
</context>
<context>
    <name>InspectorDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>InspectorTurns</name>
    <message>
        <source>The request before</source>
        <translation>上一个请求</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第&#x2009;%1&#x2009;个，共&#x2009;%2&#x2009;个</translation>
    </message>
    <message>
        <source>The next request</source>
        <translation>下一个请求</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
</context>
<context>
    <name>JobButtons</name>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Look for lost pictures</source>
        <translation>查找丢失的图片</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>JobTile</name>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1。%2。%3</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>API key for %1</source>
        <translation>%1的&#x2009;API Key</translation>
    </message>
    <message>
        <source>Paste the API key, it begins with sk-</source>
        <translation>粘贴&#x2009;API Key，以&#x2009;sk-&#x2009;开头</translation>
    </message>
    <message>
        <source>Workspace of %1</source>
        <translation>%1的业务空间</translation>
    </message>
    <message>
        <source>Workspace id, from the console</source>
        <translation>业务空间&#x2009;ID，可在控制台查到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>保存并测试</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>Where do I get one?</source>
        <translation>在哪里获取？</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Keys and regions</source>
        <translation>密钥与地域</translation>
    </message>
    <message>
        <source>Forget the key for %1?</source>
        <translation>忘记%1的密钥？</translation>
    </message>
    <message>
        <source>It is removed from this computer. The key itself stays valid: revoke it in the console if nobody should use it any more.</source>
        <translation>密钥会从这台电脑上移除，但它本身仍然有效。若不再使用，请到控制台吊销。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>When a region fails</source>
        <translation>地域出现故障时</translation>
    </message>
</context>
<context>
    <name>LargePictureBody</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation>新建临时对话</translation>
    </message>
    <message>
        <source>Ctrl Shift N</source>
        <translation>Ctrl Shift N</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Select chats</source>
        <translation>选择对话</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最后一条消息</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Ctrl Shift F</translation>
    </message>
    <message>
        <source>Leave the archive</source>
        <translation>离开归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1，正在回答</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1，有新回答</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Qwenda</source>
        <translation>%1 – Qwenda</translation>
    </message>
    <message>
        <source>Qwenda</source>
        <translation>Qwenda</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Ctrl ⇧ C</source>
        <translation>Ctrl ⇧ C</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>从这里分支</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Export up to here…</source>
        <translation>导出到此处为止…</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Answer by another model…</source>
        <translation>用其他模型回答…</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>从这里分支</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Delete answer</source>
        <translation>删除回答</translation>
    </message>
    <message>
        <source>Delete with its answers</source>
        <translation>连同回答一起删除</translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation>请求与响应</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelPopup</name>
    <message>
        <source>Search models or type an id</source>
        <translation>搜索模型，或输入完整&#x2009;ID</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model has “%1” in its name.</source>
        <translation>没有名称包含“%1”的模型。</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Make folder</source>
        <translation>创建文件夹</translation>
    </message>
    <message>
        <source>work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>A change counts from the next question on.</source>
        <translation>修改从下一次提问起生效。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Speed limits</source>
        <translation>速率限制</translation>
    </message>
</context>
<context>
    <name>OrLine</name>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>PaceCard</name>
    <message>
        <source>Requests a minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>每分钟&#x2009;Token&#x2009;数</translation>
    </message>
    <message>
        <source>Questions and answers together. Who comes later waits in line and sees for how long.</source>
        <translation>问题和回答合计。后来的请求排队等候，并能看到还要等多久。</translation>
    </message>
    <message>
        <source>Requests a day</source>
        <translation>每天请求数</translation>
    </message>
    <message>
        <source>Counted while Qwenda runs.</source>
        <translation>只统计&#x2009;Qwenda&#x2009;运行期间。</translation>
    </message>
    <message>
        <source>Tokens a day</source>
        <translation>每天&#x2009;Token&#x2009;数</translation>
    </message>
</context>
<context>
    <name>PaceRow</name>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Search and actions</source>
        <translation>搜索与操作</translation>
    </message>
    <message>
        <source>Search chats and messages, or do something</source>
        <translation>搜索对话和消息，或执行操作</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>没有这个名称。</translation>
    </message>
</context>
<context>
    <name>PatienceCard</name>
    <message>
        <source>Wait for a connection</source>
        <translation>等待建立连接</translation>
    </message>
    <message>
        <source>Name, proxy and encryption together.</source>
        <translation>包括域名解析、代理和加密。</translation>
    </message>
    <message>
        <source>Wait for the first word</source>
        <translation>等待第一个字</translation>
    </message>
    <message>
        <source>Models that think take their time.</source>
        <translation>思考模型需要更多时间。</translation>
    </message>
    <message>
        <source>Wait between words</source>
        <translation>等待下一个字</translation>
    </message>
    <message>
        <source>A whole answer may take as long as it likes.</source>
        <translation>整个回答不限时间。</translation>
    </message>
    <message>
        <source>Try again at most</source>
        <translation>最多重试</translation>
    </message>
    <message>
        <source>Never when an answer may already have been billed.</source>
        <translation>可能已经计费的请求绝不重试。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n&#x2009;次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Loading the picture</source>
        <translation>正在加载图片</translation>
    </message>
    <message>
        <source>Loading it tells %1 that you read this.</source>
        <translation>加载后&#x2009;%1&#x2009;会知道你读了这段内容。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Load picture</source>
        <translation>加载图片</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1，来自&#x2009;%2</translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>What should be drawn</source>
        <translation>想画什么</translation>
    </message>
    <message>
        <source>Describe a picture. {red|blue} draws one of each.</source>
        <translation>描述一张图片。{红|蓝} 会各画一张。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draw for %1</source>
        <translation>绘制，约&#x2009;%1</translation>
    </message>
    <message numerus="yes">
        <source>Draws %n variations of these words</source>
        <translation>
            <numerusform>为这段提示词绘制&#x2009;%n&#x2009;种变化</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureFolderDialog</name>
    <message>
        <source>Export the pictures into</source>
        <translation>把图片导出到</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <source>Remove the star</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Use settings again</source>
        <translation>再次使用这些参数</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化一下</translation>
    </message>
    <message>
        <source>Use as reference</source>
        <translation>作为参考图</translation>
    </message>
    <message>
        <source>Edit by words</source>
        <translation>用文字编辑</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Enlarge twice</source>
        <translation>放大两倍</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>上色</translation>
    </message>
    <message>
        <source>As a watercolour</source>
        <translation>变成水彩画</translation>
    </message>
    <message>
        <source>a watercolour painting</source>
        <translation>一幅水彩画</translation>
    </message>
    <message>
        <source>Send to chat</source>
        <translation>发送到对话</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>PictureSaveDialog</name>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 / %2&#x2009;张图片</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>搜索提示词</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Look for lost pictures</source>
        <translation>查找丢失的图片</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>一张图片</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n&#x2009;张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl A</source>
        <translation>Ctrl A</translation>
    </message>
</context>
<context>
    <name>PlacesRow</name>
    <message>
        <source>Finance cloud or a plan…</source>
        <translation>金融云或套餐…</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>You are a patient teacher who answers in short sentences.</source>
        <translation>你是一位耐心的老师，回答简短明了。</translation>
    </message>
</context>
<context>
    <name>ProxyCard</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The system&apos;s proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>An HTTP proxy</source>
        <translation>HTTP&#x2009;代理</translation>
    </message>
    <message>
        <source>A SOCKS5 proxy</source>
        <translation>SOCKS5&#x2009;代理</translation>
    </message>
</context>
<context>
    <name>ProxyForm</name>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Host, such as proxy.example</source>
        <translation>主机，例如&#x2009;proxy.example</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>User, if it wants one</source>
        <translation>用户名（如需要）</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>保存在密钥环中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Use this proxy</source>
        <translation>使用这个代理</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>忘记密码</translation>
    </message>
</context>
<context>
    <name>qwenda::AnswerPictures</name>
    <message>
        <source>%1 does not answer</source>
        <translation>%1&#x2009;没有回应</translation>
    </message>
    <message>
        <source>The address does not lead to a picture that can be loaded safely</source>
        <translation>这个地址没有指向可以安全加载的图片</translation>
    </message>
    <message>
        <source>The picture is larger than %1 MB</source>
        <translation>图片大于&#x2009;%1&#x2009;MB</translation>
    </message>
    <message>
        <source>%1 has no such picture</source>
        <translation>%1&#x2009;上没有这张图片</translation>
    </message>
    <message>
        <source>%1 does not give the picture out (status %2)</source>
        <translation>%1&#x2009;不提供这张图片（状态&#x2009;%2）</translation>
    </message>
    <message>
        <source>What came is not a picture that can be shown</source>
        <translation>收到的内容不是可以显示的图片</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown: %1 × %2</source>
        <translation>图片像素太多，无法显示：%1&#x2009;×&#x2009;%2</translation>
    </message>
    <message>
        <source>The picture could not be kept: is the disk full?</source>
        <translation>无法保存图片：磁盘满了吗？</translation>
    </message>
</context>
<context>
    <name>RadarRow</name>
    <message>
        <source>name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation>用于新对话</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测速</translation>
    </message>
    <message>
        <source>Measure the way to every region</source>
        <translation>测量到每个地域的网络状况</translation>
    </message>
</context>
<context>
    <name>ReferenceThumb</name>
    <message>
        <source>Reference picture</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Remove the reference picture</source>
        <translation>移除参考图</translation>
    </message>
</context>
<context>
    <name>RegionChoice</name>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>业务空间</translation>
    </message>
    <message>
        <source>Workspace id, from the console</source>
        <translation>业务空间&#x2009;ID，可在控制台查到</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>https://host, or an address ending in /compatible-mode/v1</source>
        <translation>https://主机名，或以 /compatible-mode/v1&#x2009;结尾的地址</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>其他地址…</translation>
    </message>
</context>
<context>
    <name>RegionKeyRow</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test the key for %1</source>
        <translation>测试%1的密钥</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Replace the key for %1</source>
        <translation>更换%1的密钥</translation>
    </message>
    <message>
        <source>Add a key for %1</source>
        <translation>为%1添加密钥</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1的更多操作</translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation>用于新对话</translation>
    </message>
    <message>
        <source>Key and workspace…</source>
        <translation>密钥与业务空间…</translation>
    </message>
    <message>
        <source>Forget the key…</source>
        <translation>忘记密钥…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>RegionKeyWords</name>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
</context>
<context>
    <name>RegionPopup</name>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Keys and regions…</source>
        <translation>密钥与地域…</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>RetryStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止重试</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>RowBuilder</name>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>任意模型</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>搜索到的位置</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Enter opens</source>
        <translation>按&#x2009;Enter&#x2009;打开</translation>
    </message>
</context>
<context>
    <name>SecondsRow</name>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Selected chats</source>
        <translation>已选对话</translation>
    </message>
    <message>
        <source>Choose chats</source>
        <translation>选择对话</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Select all chats</source>
        <translation>选择所有对话</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Merge into one chat</source>
        <translation>合并为一个对话</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
</context>
<context>
    <name>SettingsParts</name>
    <message>
        <source>Parts of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Keys and regions</source>
        <translation>密钥与地域</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ShortcutSettings</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Show or fold the sidebar</source>
        <translation>显示或收起侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Ctrl L</source>
        <translation>Ctrl L</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Shift Enter</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制上一条回答</translation>
    </message>
    <message>
        <source>Ctrl Shift C</source>
        <translation>Ctrl Shift C</translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>滚动对话</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Ctrl Q</source>
        <translation>Ctrl Q</translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation>新建临时对话</translation>
    </message>
    <message>
        <source>Ctrl Shift N</source>
        <translation>Ctrl Shift N</translation>
    </message>
    <message>
        <source>Find a chat, a message, an action</source>
        <translation>查找对话、消息或操作</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Ctrl Shift F</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Ctrl G</source>
        <translation>Ctrl G</translation>
    </message>
    <message>
        <source>Inspect the last request</source>
        <translation>查看最近的请求</translation>
    </message>
    <message>
        <source>Ctrl Shift I</source>
        <translation>Ctrl Shift I</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>逐条消息跳转</translation>
    </message>
    <message>
        <source>Ctrl ↑, Ctrl ↓</source>
        <translation>Ctrl ↑, Ctrl ↓</translation>
    </message>
    <message>
        <source>Larger, smaller, as designed</source>
        <translation>放大、缩小、还原</translation>
    </message>
    <message>
        <source>Ctrl +, Ctrl −, Ctrl 0</source>
        <translation>Ctrl +, Ctrl −, Ctrl 0</translation>
    </message>
    <message>
        <source>Rate the picture that is looked at</source>
        <translation>给正在查看的图片评分</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1&#x2009;到&#x2009;5</translation>
    </message>
    <message>
        <source>Show or hide what is known about it</source>
        <translation>显示或隐藏图片详情</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
</context>
<context>
    <name>PictureFace</name>
    <message>
        <source>What came is not a picture that can be shown</source>
        <translation>收到的内容不是可以显示的图片</translation>
    </message>
</context>
<context>
    <name>ShownPicture</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Press to see it large</source>
        <translation>按下可查看大图</translation>
    </message>
</context>
<context>
    <name>SiblingPager</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>第&#x2009;%1&#x2009;版，共&#x2009;%2&#x2009;版</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>上一版</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Version behind</source>
        <translation>下一版</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Filter chats</source>
        <translation>筛选对话</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Filter the archive</source>
        <translation>筛选归档</translation>
    </message>
    <message>
        <source>Order and folders</source>
        <translation>排序与文件夹</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>SidebarHead</name>
    <message>
        <source>Qwenda</source>
        <translation>Qwenda</translation>
    </message>
    <message>
        <source>Fold the sidebar away</source>
        <translation>收起侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
</context>
<context>
    <name>SnapshotSettings</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>A checked copy of the whole history every day and before each update; the last seven are kept.</source>
        <translation>每天以及每次升级前为全部历史做一份经过校验的副本，保留最近七份。</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>立即创建</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>还没有快照。</translation>
    </message>
    <message>
        <source>Make a snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore the snapshot of %1</source>
        <translation>恢复&#x2009;%1&#x2009;的快照</translation>
    </message>
    <message>
        <source>Restore the snapshot of %1?</source>
        <translation>要恢复&#x2009;%1&#x2009;的快照吗？</translation>
    </message>
    <message>
        <source>What is there now becomes a snapshot itself.</source>
        <translation>当前内容会先保存为一份快照。</translation>
    </message>
    <message>
        <source>Looking at what differs…</source>
        <translation>正在比较差异…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>SourcesRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation>来源&#x2009;%1：%2</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1: %2 of 5</source>
        <translation>%1：%2&#x2009;分（满分&#x2009;5）</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>SystemDialog</name>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>The model reads it before the chat. It holds from the next answer on.</source>
        <translation>模型会先读它，再读对话。从下一个回答起生效。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TagChoice</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新建标签…</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>TileOverlay</name>
    <message>
        <source>Not selected</source>
        <translation>未选中</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Use settings again</source>
        <translation>再次使用这些参数</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ToEndButton</name>
    <message>
        <source>To the end</source>
        <translation>回到底部</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message numerus="yes">
        <source>To the end: %n new lines</source>
        <translation>
            <numerusform>到末尾：%n&#x2009;行新内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TranscriptList</name>
    <message>
        <source>Transcript</source>
        <translation>对话内容</translation>
    </message>
</context>
<context>
    <name>TranscriptMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl C</source>
        <translation>Ctrl C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为&#x2009;Markdown</translation>
    </message>
    <message>
        <source>Quote in the message</source>
        <translation>引用到消息</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>表格复制为&#x2009;Markdown</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>表格复制为&#x2009;CSV</translation>
    </message>
    <message>
        <source>Copy table for a spreadsheet</source>
        <translation>复制表格（用于电子表格）</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Copy the whole chat</source>
        <translation>复制整个对话</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Ctrl A</source>
        <translation>Ctrl A</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Copy formula as TeX</source>
        <translation>复制公式的&#x2009;TeX</translation>
    </message>
    <message>
        <source>Copy formula as picture</source>
        <translation>将公式复制为图片</translation>
    </message>
    <message>
        <source>Copy formula as MathML</source>
        <translation>复制公式的&#x2009;MathML</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Deleted chats</source>
        <translation>已删除的对话</translation>
    </message>
    <message>
        <source>Deleted chats wait here for 30 days.</source>
        <translation>删除的对话会在这里保留 30 天。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>要永久删除“%1”吗？</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>要清空回收站吗？</translation>
    </message>
    <message>
        <source>This cannot be undone, except from a snapshot.</source>
        <translation>此操作无法撤销，只能从快照恢复。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>ViewerHead</name>
    <message>
        <source>Back to the gallery</source>
        <translation>返回图库</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第&#x2009;%1&#x2009;张，共&#x2009;%2&#x2009;张</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>完整图片</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Hide what is known</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Show what is known</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>The one before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>The one after</source>
        <translation>下一张</translation>
    </message>
</context>
<context>
    <name>ViewerSide</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>No words are known.</source>
        <translation>没有提示词。</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>不要：%1</translation>
    </message>
    <message>
        <source>Drawn as: %1</source>
        <translation>实际提示词：%1</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止对比</translation>
    </message>
    <message>
        <source>Compare with the next one</source>
        <translation>与下一张对比</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化一下</translation>
    </message>
    <message>
        <source>As reference</source>
        <translation>作为参考</translation>
    </message>
    <message>
        <source>To chat</source>
        <translation>发到对话</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源图片</translation>
    </message>
    <message>
        <source>Made of it</source>
        <translation>由它生成</translation>
    </message>
</context>
<context>
    <name>ViewerStage</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>ViewerStrip</name>
    <message>
        <source>This picture</source>
        <translation>这张图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>qwenda::App</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
</context>
<context>
    <name>qwenda::Atelier</name>
    <message>
        <source>It is being drawn already and will be billed; it comes when it is finished.</source>
        <translation>它已经在绘制并将计费；完成后会送达。</translation>
    </message>
    <message>
        <source>Nothing is missing: every picture of the last 24 hours in %1 is here.</source>
        <translation>没有遗漏：%1&#x2009;最近&#x2009;24&#x2009;小时的图片都在这里。</translation>
    </message>
    <message>
        <source>Your picture is ready</source>
        <translation>图片已完成</translation>
    </message>
    <message>
        <source>A picture could not be drawn</source>
        <translation>有一张图片未能绘制</translation>
    </message>
    <message>
        <source>One lost order found</source>
        <translation>找回了一个丢失的任务</translation>
    </message>
    <message numerus="yes">
        <source>%n lost orders found</source>
        <translation>
            <numerusform>找回了&#x2009;%n&#x2009;个丢失的任务</numerusform>
        </translation>
    </message>
    <message>
        <source>This picture is not in the gallery any more.</source>
        <translation>这张图片已不在图库中。</translation>
    </message>
</context>
<context>
    <name>qwenda::Attachments</name>
    <message>
        <source>“%1” could not be kept: the disk refused.</source>
        <translation>“%1”无法保存：磁盘拒绝写入。</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 2 MB of text, 50 MB of picture or 100 MB of PDF.</source>
        <translation>“%1”太大：文本最多&#x2009;2 MB，图片&#x2009;50 MB，PDF 100 MB。</translation>
    </message>
    <message>
        <source>“%1” is too small or too narrow: models need at least 10 pixels each way.</source>
        <translation>“%1”太小或太窄：模型要求每边至少&#x2009;10&#x2009;像素。</translation>
    </message>
    <message>
        <source>“%1” is neither a picture nor a text nor a PDF.</source>
        <translation>“%1”不是图片、文本或&#x2009;PDF。</translation>
    </message>
    <message>
        <source>“%1” is a PDF, and this program was built without the part that reads them.</source>
        <translation>“%1”是&#x2009;PDF，而本程序构建时没有包含读取&#x2009;PDF&#x2009;的部分。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password.</source>
        <translation>“%1”有密码保护。</translation>
    </message>
    <message>
        <source>“%1” has no text, only pictures of pages. Attach them as pictures.</source>
        <translation>“%1”没有文字，只有页面图像。请以图片形式添加。</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Only files of this computer can be attached.</source>
        <translation>只能添加这台电脑上的文件。</translation>
    </message>
    <message>
        <source>Pasted picture.png</source>
        <translation>粘贴的图片.png</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>粘贴的文本.txt</translation>
    </message>
    <message>
        <source>Pasted as a file. Ctrl+Z undoes it.</source>
        <translation>已作为文件粘贴。按&#x2009;Ctrl+Z&#x2009;撤销。</translation>
    </message>
</context>
<context>
    <name>qwenda::Chat</name>
    <message>
        <source>Trying again in %1 s · %2 of %3</source>
        <translation>%1&#x2009;秒后重试 · 第&#x2009;%2&#x2009;次，共&#x2009;%3&#x2009;次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waiting for Qwen · Esc stops</source>
        <translation>正在等待千问 · Esc&#x2009;停止</translation>
    </message>
    <message>
        <source>Esc stops</source>
        <translation>正在回答 · Esc&#x2009;停止</translation>
    </message>
    <message>
        <source>Enter sends · Shift+Enter starts a new line</source>
        <translation>Enter&#x2009;发送 · Shift+Enter&#x2009;换行</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>%1 (branch)</source>
        <translation>%1（分支）</translation>
    </message>
    <message>
        <source>Answer deleted</source>
        <translation>回答已删除</translation>
    </message>
    <message>
        <source>Message and its answers deleted</source>
        <translation>消息及其回答已删除</translation>
    </message>
    <message>
        <source>%1 cannot see pictures.</source>
        <translation>%1&#x2009;不能看图片。</translation>
    </message>
    <message>
        <source>Enter sends · ≈ %1 tokens (%2–%3)</source>
        <translation>按&#x2009;Enter&#x2009;发送 · ≈ %1&#x2009;个&#x2009;Token（%2–%3）</translation>
    </message>
    <message>
        <source>%1 · %2 before the answer</source>
        <translation>%1 · 回答前&#x2009;%2</translation>
    </message>
    <message>
        <source>%1 · ≈ %2 before the answer</source>
        <translation>%1 · 回答前&#x2009;≈ %2</translation>
    </message>
    <message>
        <source>“/image” starts from words and pictures. Please take the other files away.</source>
        <translation>“/image”以文字和图片为起点。请移除其他文件。</translation>
    </message>
    <message>
        <source>%1 does not take: %2</source>
        <translation>%1 不支持：%2</translation>
    </message>
    <message>
        <source>No summary could be made. %1</source>
        <translation>未能生成总结。%1</translation>
    </message>
    <message>
        <source>Summing up the oldest turns · Esc stops</source>
        <translation>正在总结最早的几轮 · Esc 停止</translation>
    </message>
</context>
<context>
    <name>qwenda::ChatList</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>最近&#x2009;7&#x2009;天</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 chats</source>
        <translation>%1&#x2009;个对话</translation>
    </message>
    <message>
        <source>1 chat</source>
        <translation>1&#x2009;个对话</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除%1</translation>
    </message>
    <message>
        <source>%1 archived</source>
        <translation>已归档%1</translation>
    </message>
    <message>
        <source>%1 taken out of the archive</source>
        <translation>已将%1移出归档</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>已将%1移到“%2”</translation>
    </message>
    <message>
        <source>%1 taken out of the folder</source>
        <translation>已将%1移出文件夹</translation>
    </message>
    <message>
        <source>%1 tagged #%2</source>
        <translation>已给%1添加标签 #%2</translation>
    </message>
    <message>
        <source>#%2 taken off %1</source>
        <translation>已从%1去掉标签 #%2</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>已合并%1</translation>
    </message>
    <message>
        <source>Folder “%1” deleted, its chats are kept</source>
        <translation>文件夹“%1”已删除，其中的对话已保留</translation>
    </message>
    <message>
        <source>Folder moved</source>
        <translation>文件夹已移动</translation>
    </message>
    <message>
        <source>%1 pinned</source>
        <translation>已置顶%1</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>已移动%1</translation>
    </message>
</context>
<context>
    <name>qwenda::CommandPalette</name>
    <message>
        <source>Import conversations…</source>
        <translation>导入对话…</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>导出全部对话…</translation>
    </message>
    <message>
        <source>Export this chat…</source>
        <translation>导出此对话…</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation>新建临时对话</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Select chats</source>
        <translation>选择对话</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Fold the sidebar</source>
        <translation>折叠侧边栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Latest chats</source>
        <translation>最近的对话</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>qwenda::Diagnostics</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Qwenda %1</source>
        <translation>Qwenda %1</translation>
    </message>
    <message>
        <source>Qt %1 · SQLite %2 · %3</source>
        <translation>Qt %1 · SQLite %2 · %3</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Can be written</source>
        <translation>可以写入</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用&#x2009;%1</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>The database is whole</source>
        <translation>数据库完好</translation>
    </message>
    <message>
        <source>%1 chats · %2 messages · %3</source>
        <translation>%1&#x2009;个对话 · %2&#x2009;条消息 · %3</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Values that make no sense are ignored</source>
        <translation>无意义的值会被忽略</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Variables in force</source>
        <translation>生效的变量</translation>
    </message>
    <message>
        <source>Not used: keys last until Qwenda is closed</source>
        <translation>未使用：密钥只保留到&#x2009;Qwenda&#x2009;关闭</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>There is none on this system</source>
        <translation>此系统没有密钥环</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>No library: nothing can be reached</source>
        <translation>没有&#x2009;TLS&#x2009;库：无法连接任何地址</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>A setting of the system is not followed</source>
        <translation>有一项系统设置未被采用</translation>
    </message>
    <message>
        <source>Needs a workspace</source>
        <translation>需要业务空间</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message numerus="yes">
        <source>Reachable, the key works, %n models</source>
        <translation>
            <numerusform>可连接，密钥有效，%n&#x2009;个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Reachable, the key works</source>
        <translation>可连接，密钥有效</translation>
    </message>
    <message>
        <source>Reachable, no key tested</source>
        <translation>可连接，未测试密钥</translation>
    </message>
    <message>
        <source>it belongs to %1</source>
        <translation>它属于&#x2009;%1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>%1&#x2009;毫秒内回答</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n tokens</source>
        <translation>
            <numerusform>%1 · %n&#x2009;个&#x2009;Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Everything needed works.</source>
        <translation>所需的一切都正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention.</source>
        <translation>
            <numerusform>有&#x2009;%n&#x2009;项需要注意。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::ErrorWords</name>
    <message>
        <source>There is no key for %1 yet</source>
        <translation>%1还没有密钥</translation>
    </message>
    <message>
        <source>Your message is saved. Add the key of your account there, then ask again.</source>
        <translation>你的消息已保存。添加该地域的账号密钥后再问一次。</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>This key belongs to %1, not to %2</source>
        <translation>这个密钥属于%1，不属于%2</translation>
    </message>
    <message>
        <source>%1 refused it, %2 accepts it. Your key is fine: only the region has to change.</source>
        <translation>%1拒绝了它，%2接受它。密钥没有问题，换一下地域即可。</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>切换到%1</translation>
    </message>
    <message>
        <source>The workspace does not belong to this key</source>
        <translation>业务空间与密钥不匹配</translation>
    </message>
    <message>
        <source>Check the workspace id in the settings, or use a key that was made in it.</source>
        <translation>请在设置中核对业务空间&#x2009;ID，或使用在该空间创建的密钥。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>%1 did not accept the key</source>
        <translation>%1没有接受这个密钥</translation>
    </message>
    <message>
        <source>It may be mistyped, deleted, or made for another region. Your message is saved.</source>
        <translation>可能是输入有误、已被删除，或属于别的地域。你的消息已保存。</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>换一个密钥</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>The account is in debt</source>
        <translation>账号已欠费</translation>
    </message>
    <message>
        <source>The service answers again once the bill is paid in the Model Studio console.</source>
        <translation>在百炼控制台结清账单后即可恢复服务。</translation>
    </message>
    <message>
        <source>The free quota of this model is used up</source>
        <translation>这个模型的免费额度已用完</translation>
    </message>
    <message>
        <source>Turn off “free tier only” in the console to go on paid, or choose another model.</source>
        <translation>在控制台关闭“免费额度用完即停”即可付费继续，也可以换一个模型。</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>换一个模型</translation>
    </message>
    <message>
        <source>The service is not activated for this account</source>
        <translation>这个账号尚未开通服务</translation>
    </message>
    <message>
        <source>Activate Model Studio in the console, then ask again.</source>
        <translation>请在控制台开通百炼，然后再问一次。</translation>
    </message>
    <message>
        <source>The account cannot be used right now</source>
        <translation>这个账号暂时不可用</translation>
    </message>
    <message>
        <source>The service refused it for a reason of the account: the console shows which.</source>
        <translation>服务因账号原因拒绝了请求，具体原因见控制台。</translation>
    </message>
    <message>
        <source>The service ended this answer</source>
        <translation>服务中止了这条回答</translation>
    </message>
    <message>
        <source>The service did not accept this text</source>
        <translation>服务没有接受这段内容</translation>
    </message>
    <message>
        <source>Its content rules apply to questions and answers. Another wording may pass.</source>
        <translation>内容规范同时适用于提问和回答，换一种说法也许可以通过。</translation>
    </message>
    <message>
        <source>This key may not use %1</source>
        <translation>这个密钥无权使用&#x2009;%1</translation>
    </message>
    <message>
        <source>The account&apos;s owner can allow it in the console. Other models may be open to you.</source>
        <translation>账号所有者可以在控制台授权，也可以试试其他模型。</translation>
    </message>
    <message>
        <source>The service refused the request</source>
        <translation>服务拒绝了请求</translation>
    </message>
    <message>
        <source>The details hold its own words. Another model may accept it.</source>
        <translation>详情里有服务的原话。换一个模型也许可以。</translation>
    </message>
    <message>
        <source>%1 is not offered in %2</source>
        <translation>%2不提供&#x2009;%1</translation>
    </message>
    <message>
        <source>The name may be mistyped, or the model retired or sold in other regions only.</source>
        <translation>可能是名称有误、模型已下线，或只在其他地域提供。</translation>
    </message>
    <message>
        <source>A setting of the request does not fit this model</source>
        <translation>有一项设置不适合这个模型</translation>
    </message>
    <message>
        <source>“%1” does not fit this model</source>
        <translation>“%1”不适合这个模型</translation>
    </message>
    <message>
        <source>Another model may take it. The details hold the service&apos;s own words.</source>
        <translation>换一个模型也许可以。详情里有服务的原话。</translation>
    </message>
    <message>
        <source>The address is not encrypted</source>
        <translation>这个地址不加密</translation>
    </message>
    <message>
        <source>Key and words would be readable on the way. Use https, or allow this host in the settings.</source>
        <translation>密钥和内容在途中会被看到。请使用&#x2009;https，或在设置中允许这台主机。</translation>
    </message>
    <message>
        <source>There is no usable address for %1</source>
        <translation>%1没有可用的地址</translation>
    </message>
    <message>
        <source>Some regions need a workspace id, an address of your own must begin with https://.</source>
        <translation>有的地域需要业务空间&#x2009;ID；自定义地址必须以&#x2009;https:// 开头。</translation>
    </message>
    <message>
        <source>A file does not fit this model</source>
        <translation>文件不适合这个模型</translation>
    </message>
    <message>
        <source>Its kind or size is not accepted. The details hold the service&apos;s own words.</source>
        <translation>文件的类型或大小不被接受。详情里有服务的原话。</translation>
    </message>
    <message>
        <source>The service did not understand the request</source>
        <translation>服务没有理解这次请求</translation>
    </message>
    <message>
        <source>A new chat or another model usually helps. The details hold the service&apos;s own words.</source>
        <translation>新开对话或换一个模型通常就好。详情里有服务的原话。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The answer stopped coming</source>
        <translation>回答中途停住了</translation>
    </message>
    <message>
        <source>The connection was lost in the middle</source>
        <translation>回答途中连接断开</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接%1</translation>
    </message>
    <message>
        <source>Check the connection, then paste the key again.</source>
        <translation>请检查网络连接，然后重新粘贴密钥。</translation>
    </message>
    <message>
        <source>Your message is saved and was not sent. Check the connection, then try again.</source>
        <translation>你的消息已保存，尚未发出。请检查网络后重试。</translation>
    </message>
    <message>
        <source>The proxy refused the connection</source>
        <translation>代理拒绝了连接</translation>
    </message>
    <message>
        <source>The server could not prove who it is</source>
        <translation>无法确认服务器的身份</translation>
    </message>
    <message>
        <source>Its certificate is not trusted here, so nothing was sent. A clock that is wrong, or a filter in between, can be the cause.</source>
        <translation>证书不受信任，因此没有发出任何内容。常见原因是系统时间有误，或网络中有拦截设备。</translation>
    </message>
    <message>
        <source>No answer came in time</source>
        <translation>迟迟没有收到回答</translation>
    </message>
    <message>
        <source>The model may be slow or overloaded. It was not asked twice, because the first request may have been billed.</source>
        <translation>模型可能较慢或过载。第一次请求可能已计费，因此没有重发。</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>连接断开</translation>
    </message>
    <message>
        <source>Your message is saved. It was not sent twice, because the first request may have been billed.</source>
        <translation>你的消息已保存。第一次请求可能已计费，因此没有重发。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>New messages are kept in memory and written as soon as there is room.</source>
        <translation>新消息暂存在内存里，有空间后立即写入。</translation>
    </message>
    <message>
        <source>The data folder cannot be written</source>
        <translation>数据文件夹无法写入</translation>
    </message>
    <message>
        <source>Old chats can be read; new ones last until Qwenda is closed.</source>
        <translation>旧对话可以阅读；新对话只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>Another program holds the history</source>
        <translation>历史记录正被其他程序占用</translation>
    </message>
    <message>
        <source>New messages are kept in memory and written when it lets go.</source>
        <translation>新消息暂存在内存里，对方释放后写入。</translation>
    </message>
    <message>
        <source>A data file was damaged</source>
        <translation>有数据文件损坏</translation>
    </message>
    <message>
        <source>It was kept beside the new one, which starts empty.</source>
        <translation>损坏的文件已另行保留，并新建了一份空白的。</translation>
    </message>
    <message>
        <source>The data folder is from a newer Qwenda</source>
        <translation>数据文件夹来自更新版本的&#x2009;Qwenda</translation>
    </message>
    <message>
        <source>It is left untouched; what you do now lasts until Qwenda is closed.</source>
        <translation>程序不会改动它；现在的操作只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>The history could not be read or written</source>
        <translation>历史记录无法读写</translation>
    </message>
    <message>
        <source>New messages are kept in memory and written as soon as possible.</source>
        <translation>新消息暂存在内存里，一有可能就写入。</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>Unlock it to use the keys in it; a key you enter now lasts until Qwenda is closed.</source>
        <translation>解锁后即可使用其中的密钥；现在输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>There is no keychain on this system</source>
        <translation>这个系统没有密钥环</translation>
    </message>
    <message>
        <source>A key you enter lasts until Qwenda is closed and is never written to a file.</source>
        <translation>输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭，绝不写入文件。</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>密钥环没有响应</translation>
    </message>
    <message>
        <source>Qwen is busy</source>
        <translation>千问正忙</translation>
    </message>
    <message>
        <source>What arrived is saved. In a minute it usually works again.</source>
        <translation>已收到的内容已保存。通常过一分钟就好。</translation>
    </message>
    <message>
        <source>Too many requests right now, also after waiting. In a minute it usually works again.</source>
        <translation>请求太多，等待后仍然如此。通常过一分钟就好。</translation>
    </message>
    <message>
        <source>This chat is too long for %1</source>
        <translation>这个对话对&#x2009;%1&#x2009;来说太长了</translation>
    </message>
    <message>
        <source>Shorten the message, begin a new chat, or choose a model with a larger context.</source>
        <translation>请缩短消息、新开对话，或换一个上下文更大的模型。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>无法读懂收到的回应</translation>
    </message>
    <message>
        <source>Something other than the service may have answered: a proxy&apos;s page, for example.</source>
        <translation>回应的也许不是服务本身，例如代理的网页。</translation>
    </message>
    <message>
        <source>The service failed in the middle</source>
        <translation>服务中途出错</translation>
    </message>
    <message>
        <source>The service failed</source>
        <translation>服务出错</translation>
    </message>
    <message>
        <source>This is not your fault and usually passes. Your message is saved.</source>
        <translation>问题不在你这边，通常很快恢复。你的消息已保存。</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>回答被中断</translation>
    </message>
    <message>
        <source>Qwenda was closed while it came. What had arrived is saved.</source>
        <translation>回答途中&#x2009;Qwenda&#x2009;被关闭。已收到的内容已保存。</translation>
    </message>
    <message>
        <source>Qwen is busy.</source>
        <translation>千问正忙。</translation>
    </message>
    <message>
        <source>No connection.</source>
        <translation>没有连接。</translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation>服务出错。</translation>
    </message>
    <message>
        <source>The environment variable %1 names an address that is not encrypted. It is ignored.</source>
        <translation>环境变量&#x2009;%1&#x2009;指定的地址不加密，已忽略。</translation>
    </message>
    <message>
        <source>The environment variable %1 has a value that makes no sense. It is ignored.</source>
        <translation>环境变量&#x2009;%1&#x2009;的值无效，已忽略。</translation>
    </message>
    <message>
        <source>The environment variable %1 has a value that makes no sense (“%2”). It is ignored.</source>
        <translation>环境变量&#x2009;%1&#x2009;的值（“%2”）无效，已忽略。</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1&#x2009;没有响应</translation>
    </message>
    <message>
        <source>Your message is saved. %1 can answer with your key there: your words go to that region then.</source>
        <translation>你的消息已保存。可以用你在&#x2009;%1&#x2009;的密钥在那里回答：那时内容会发往该地域。</translation>
    </message>
    <message>
        <source>Ask in %1</source>
        <translation>改在&#x2009;%1&#x2009;提问</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is out of date</source>
        <translation>服务器的证书已过期</translation>
    </message>
    <message>
        <source>Nothing was sent. If this computer&apos;s clock is wrong, set it; otherwise the server&apos;s owner has to act.</source>
        <translation>没有发送任何内容。如果这台电脑的时钟不准，请校正；否则需要服务器所有者处理。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made for another host</source>
        <translation>服务器的证书属于另一个主机</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address; a filter in between can be the cause, too.</source>
        <translation>没有发送任何内容。请检查地址；中间的过滤设备也可能是原因。</translation>
    </message>
    <message>
        <source>Your message is saved. Check proxy and password in the network settings, then try again.</source>
        <translation>你的消息已保存。请在网络设置中检查代理和密码，然后重试。</translation>
    </message>
    <message>
        <source>At the model&apos;s speed limit.</source>
        <translation>已达到该模型的速率上限。</translation>
    </message>
    <message>
        <source>Other answers are coming.</source>
        <translation>其他回答正在进行。</translation>
    </message>
    <message>
        <source>Qwen asked for a pause.</source>
        <translation>千问要求稍等。</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>下一个就是</translation>
    </message>
    <message numerus="yes">
        <source>%n before this one</source>
        <translation>
            <numerusform>前面还有&#x2009;%n&#x2009;个</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约&#x2009;%1&#x2009;秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约&#x2009;%1&#x2009;分钟</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place in line · time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The service refused “%1”</source>
        <translation>服务拒绝了“%1”</translation>
    </message>
    <message>
        <source>Your message is saved. Without this setting (%1) the model may answer; it then stays left out in this chat.</source>
        <translation>你的消息已保存。去掉这项设置（%1）后模型可能会回答，此后本对话不再发送它。</translation>
    </message>
    <message>
        <source>Send without it</source>
        <translation>去掉后发送</translation>
    </message>
    <message>
        <source>What arrived is saved. Asking again gives a new answer beside it and is paid anew.</source>
        <translation>已收到的内容已保存。重新提问会另得一个回答，并重新计费。</translation>
    </message>
    <message>
        <source>It has %1 tokens more than fit (%2).</source>
        <translation>比上限（%2）多 %1 个 Token。</translation>
    </message>
    <message>
        <source>It has about %1 tokens more than fit (%2).</source>
        <translation>比上限（%2）大约多 %1 个 Token。</translation>
    </message>
    <message>
        <source>%1 tokens fit.</source>
        <translation>上限为 %1 个 Token。</translation>
    </message>
    <message>
        <source>It has about %1 tokens too many.</source>
        <translation>大约多 %1 个 Token。</translation>
    </message>
    <message>
        <source>The oldest turns can stay out of what the model is told, or a summary can take their place.</source>
        <translation>可以不把最早的几轮发给模型，或用总结代替。</translation>
    </message>
    <message>
        <source>Leave out oldest turns…</source>
        <translation>略去最早的几轮…</translation>
    </message>
    <message>
        <source>Sum up…</source>
        <translation>总结…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>qwenda::ExchangeDesk</name>
    <message>
        <source>There was nothing to write: the chat has no messages yet, or is no longer there.</source>
        <translation>没有可写入的内容：对话还没有消息，或已不存在。</translation>
    </message>
    <message>
        <source>%1 chats</source>
        <translation>%1&#x2009;个对话</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Qwenda JSON, complete</source>
        <translation>Qwenda JSON（完整）</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word&#x2009;文档（DOCX）</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Training lines (JSONL)</source>
        <translation>训练数据（JSONL）</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%1&#x2009;中有&#x2009;%n&#x2009;个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new conversation(s)</source>
        <translation>
            <numerusform>%n&#x2009;个新对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n&#x2009;条新消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n&#x2009;个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known conversation(s) went on</source>
        <translation>
            <numerusform>%n&#x2009;个已有对话有新内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有&#x2009;%n&#x2009;个</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>其中没有新内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) imported</source>
        <translation>
            <numerusform>已导入&#x2009;%n&#x2009;个对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::FirstRun</name>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Kept in your system keychain, never in a file.</source>
        <translation>保存在系统密钥环里，绝不写入文件。</translation>
    </message>
    <message>
        <source>Kept until Qwenda is closed: the system&apos;s keychain cannot be used.</source>
        <translation>只保留到&#x2009;Qwenda&#x2009;关闭：系统密钥环不可用。</translation>
    </message>
    <message>
        <source>Paste the key of your account first.</source>
        <translation>请先粘贴你账号的密钥。</translation>
    </message>
    <message>
        <source>That is not a key: it holds spaces or other letters than a key has.</source>
        <translation>这不是密钥：其中有空格或密钥里不会出现的字符。</translation>
    </message>
    <message>
        <source>%1 needs the id of your workspace.</source>
        <translation>%1需要填写业务空间&#x2009;ID。</translation>
    </message>
    <message>
        <source>http:// is not encrypted. Use https://, or allow the host in the settings.</source>
        <translation>http:// 不加密。请使用&#x2009;https://，或在设置中允许这台主机。</translation>
    </message>
    <message>
        <source>The address does not look like one. It begins with https://.</source>
        <translation>这不像一个地址。地址以&#x2009;https:// 开头。</translation>
    </message>
    <message>
        <source>Testing the key…</source>
        <translation>正在测试密钥…</translation>
    </message>
    <message>
        <source>%1 did not accept it. Looking in the other regions…</source>
        <translation>%1没有接受它，正在其他地域查找…</translation>
    </message>
    <message>
        <source>. No other region accepts it either: it may be mistyped or deleted.</source>
        <translation>。其他地域也不接受：可能是输入有误，或已被删除。</translation>
    </message>
    <message>
        <source>The key works</source>
        <translation>密钥可用</translation>
    </message>
    <message>
        <source>Found: your key belongs to %1</source>
        <translation>找到了：你的密钥属于%1</translation>
    </message>
</context>
<context>
    <name>qwenda::FormulaDesk</name>
    <message>
        <source>Not a formula that can be shown: %1</source>
        <translation>无法显示的公式：%1</translation>
    </message>
    <message>
        <source>This formula is too long to be shown</source>
        <translation>公式太长，无法显示</translation>
    </message>
    <message>
        <source>This formula takes too long to be shown</source>
        <translation>公式计算太久，无法显示</translation>
    </message>
    <message>
        <source>This formula cannot be shown</source>
        <translation>无法显示这个公式</translation>
    </message>
</context>
<context>
    <name>qwenda::Gallery</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Picture deleted</source>
        <translation>图片已删除</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures deleted</source>
        <translation>
            <numerusform>已删除&#x2009;%n&#x2009;张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近&#x2009;24&#x2009;小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近&#x2009;7&#x2009;天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近&#x2009;30&#x2009;天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as QLocale writes it</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>qwenda::Inspector</name>
    <message>
        <source>Nothing is known of this request</source>
        <translation>没有关于这个请求的记录</translation>
    </message>
    <message>
        <source>Requests are remembered until Qwenda is closed, the last %1 of them.</source>
        <translation>请求记录保留到&#x2009;Qwenda&#x2009;关闭，最多最近&#x2009;%1&#x2009;个。</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>状态码&#x2009;%1</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>%1 · %2 sent · %3 received</source>
        <translation>%1 · 发送&#x2009;%2 · 收到&#x2009;%3</translation>
    </message>
    <message>
        <source>sent after %1 ms</source>
        <translation>%1&#x2009;毫秒后发出</translation>
    </message>
    <message>
        <source>answered after %1 ms</source>
        <translation>%1&#x2009;毫秒后应答</translation>
    </message>
    <message>
        <source>first byte after %1 ms</source>
        <translation>%1&#x2009;毫秒后收到首字节</translation>
    </message>
    <message>
        <source>left after %1 ms</source>
        <translation>%1&#x2009;毫秒后离开</translation>
    </message>
    <message>
        <source>%1 ms in all</source>
        <translation>共&#x2009;%1&#x2009;毫秒</translation>
    </message>
</context>
<context>
    <name>qwenda::JobList</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在请求&#x2009;%1</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>正在下载第&#x2009;%1&#x2009;张，共&#x2009;%2&#x2009;张</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>%1 of %2 came</source>
        <translation>%1 / %2&#x2009;张已完成</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>未绘制</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>前面还有&#x2009;%n&#x2009;个</numerusform>
        </translation>
    </message>
    <message>
        <source>The program was closed before it was sent. Nothing was billed.</source>
        <translation>程序在发送之前就关闭了。没有计费。</translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n pictures</source>
        <translation>
            <numerusform>正在绘制&#x2009;%n&#x2009;张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::MessageDetails</name>
    <message>
        <source>About this answer</source>
        <translation>关于这个回答</translation>
    </message>
    <message>
        <source>About this message</source>
        <translation>关于这条消息</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>读入&#x2009;Token</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1，其中&#x2009;%2&#x2009;来自缓存</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>写出&#x2009;Token</translation>
    </message>
    <message>
        <source>%1, of them %2 thinking</source>
        <translation>%1，其中&#x2009;%2&#x2009;用于思考</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>目录价</translation>
    </message>
    <message>
        <source>%1 read, %2 written, per million tokens</source>
        <translation>读入&#x2009;%1，写出&#x2009;%2，每百万&#x2009;Token</translation>
    </message>
    <message>
        <source>Cost at list price</source>
        <translation>按目录价计的费用</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>首字用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#x2009;秒</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>总用时</translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Requests repeated</source>
        <translation>重复的请求</translation>
    </message>
    <message>
        <source>Events that could not be read</source>
        <translation>无法读取的事件</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求&#x2009;ID</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已续接</translation>
    </message>
    <message>
        <source>The network cut it; it was joined from several requests, and their tokens are added up</source>
        <translation>网络中断过；由几次请求接成，Token 已相加</translation>
    </message>
</context>
<context>
    <name>qwenda::MessageRoles</name>
    <message>
        <source>%1 × %2 · %3</source>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) · %1</source>
        <translation>
            <numerusform>%n&#x2009;页 · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) · %1</source>
        <translation>
            <numerusform>%n&#x2009;个字符 · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::ModelList</name>
    <message>
        <source>As typed</source>
        <translation>按输入使用</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message>
        <source>Not in the catalogue: used as typed</source>
        <translation>目录中没有，按输入的名称使用</translation>
    </message>
    <message>
        <source>Retired; replaced by %1</source>
        <translation>已下线，由&#x2009;%1&#x2009;取代</translation>
    </message>
    <message>
        <source>Replaced by %1</source>
        <translation>由&#x2009;%1&#x2009;取代</translation>
    </message>
    <message>
        <source>Not offered in this region</source>
        <translation>这个地域不提供</translation>
    </message>
    <message>
        <source>Yuan per million tokens, in / out</source>
        <translation>元 / 百万&#x2009;Token，输入 / 输出</translation>
    </message>
    <message>
        <source>Dollars per million tokens, in / out</source>
        <translation>美元 / 百万&#x2009;Token，输入 / 输出</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>strongest</source>
        <translation>最强</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>最便宜</translation>
    </message>
</context>
<context>
    <name>qwenda::NetworkPreferences</name>
    <message>
        <source>DASHSCOPE_TIMEOUT is set: %1 s before the first word and between words.</source>
        <translation>已设置&#x2009;DASHSCOPE_TIMEOUT：首字之前和字与字之间最多&#x2009;%1&#x2009;秒。</translation>
    </message>
    <message>
        <source>Connections go out directly.</source>
        <translation>直接连接。</translation>
    </message>
    <message>
        <source>Connections go through %1.</source>
        <translation>通过&#x2009;%1&#x2009;连接。</translation>
    </message>
    <message>
        <source>The host is a name or an address alone, such as proxy.example.</source>
        <translation>主机只填名称或地址，例如&#x2009;proxy.example。</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>端口是&#x2009;1&#x2009;到&#x2009;65535&#x2009;之间的数字。</translation>
    </message>
</context>
<context>
    <name>qwenda::PathWords</name>
    <message>
        <source>name %1 ms</source>
        <translation>域名&#x2009;%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>proxy %1 ms</source>
        <translation>代理&#x2009;%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>connection %1 ms</source>
        <translation>连接&#x2009;%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>TLS %1 ms</source>
        <translation>TLS&#x2009;%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>first byte %1 ms</source>
        <translation>首字节&#x2009;%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the steps of a connection</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>qwenda::PictureOutbox</name>
    <message>
        <source>%1; files missing: %2</source>
        <translation>%1；缺少的文件：%2</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写入任何文件。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为&#x2009;%1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) saved</source>
        <translation>
            <numerusform>已保存&#x2009;%n&#x2009;张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) exported</source>
        <translation>
            <numerusform>已导出&#x2009;%n&#x2009;张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::PictureViewer</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Prompt rewrite</source>
        <translation>提示词改写</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>d MMM yyyy, hh:mm</source>
        <translation>yyyy年M月d日&#x2009;hh:mm</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
</context>
<context>
    <name>qwenda::PictureWords</name>
    <message>
        <source>Any style</source>
        <translation>任意风格</translation>
    </message>
    <message>
        <source>Photography</source>
        <translation>摄影</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>人像</translation>
    </message>
    <message>
        <source>3D cartoon</source>
        <translation>3D&#x2009;卡通</translation>
    </message>
    <message>
        <source>Anime</source>
        <translation>动漫</translation>
    </message>
    <message>
        <source>Oil painting</source>
        <translation>油画</translation>
    </message>
    <message>
        <source>Watercolour</source>
        <translation>水彩</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>素描</translation>
    </message>
    <message>
        <source>Chinese painting</source>
        <translation>中国画</translation>
    </message>
    <message>
        <source>Flat illustration</source>
        <translation>扁平插画</translation>
    </message>
    <message>
        <source>The link to this picture has expired. It cannot be fetched any more.</source>
        <translation>这张图片的链接已过期，无法再下载。</translation>
    </message>
    <message>
        <source>What came is too large to be opened safely.</source>
        <translation>收到的内容太大，无法安全打开。</translation>
    </message>
    <message>
        <source>What came is not a picture.</source>
        <translation>收到的不是图片。</translation>
    </message>
    <message>
        <source>The service no longer knows this task. Tasks live for 24 hours, in the region they were made in.</source>
        <translation>服务已不再保留这个任务。任务只在创建它的地域保留&#x2009;24&#x2009;小时。</translation>
    </message>
    <message>
        <source>The service refused this on content grounds. Change the words and draw again.</source>
        <translation>服务因内容原因拒绝了请求。请修改文字后再画。</translation>
    </message>
    <message>
        <source>No answer came, so it may have been drawn and billed. “Look for lost pictures” finds it if it was.</source>
        <translation>没有收到应答，可能已经绘制并计费。如果是这样，“查找丢失的图片”能找到它。</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again; the picture waits at the service for a day.</source>
        <translation>磁盘已满。请腾出空间后重试；图片在服务端保留一天。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#x2009;秒</translation>
    </message>
</context>
<context>
    <name>qwenda::Preferences</name>
    <message>
        <source>http:// is not encrypted: key and words can be read on the way to %1.</source>
        <translation>http:// 不加密：密钥和内容在传往&#x2009;%1&#x2009;的途中会被看到。</translation>
    </message>
    <message>
        <source>An address begins with https:// and names a host, such as https://proxy.example/v1.</source>
        <translation>地址以&#x2009;https:// 开头并写明主机，例如&#x2009;https://proxy.example/v1。</translation>
    </message>
    <message>
        <source>Keys are kept in memory and forgotten when Qwenda is closed.</source>
        <translation>密钥只存在内存里，Qwenda&#x2009;关闭后即忘记。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked. Keys you enter now last until Qwenda is closed.</source>
        <translation>系统密钥环已锁定。现在输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Keys last until Qwenda is closed and are never written to a file.</source>
        <translation>这个系统没有密钥环。密钥只保留到&#x2009;Qwenda&#x2009;关闭，绝不写入文件。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer. Keys you enter now last until Qwenda is closed.</source>
        <translation>系统密钥环没有响应。现在输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>One key for each region, all in your system keychain.</source>
        <translation>每个地域一个密钥，都保存在系统密钥环里。</translation>
    </message>
    <message>
        <source>In force from the environment: %1</source>
        <translation>环境变量正在生效：%1</translation>
    </message>
    <message>
        <source>Models and prices as of %1</source>
        <translation>模型与价格截至&#x2009;%1</translation>
    </message>
    <message>
        <source>There is not enough room in %1.</source>
        <translation>%1&#x2009;空间不足。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1&#x2009;无法写入。</translation>
    </message>
    <message>
        <source>Choose an empty folder outside of the present one: %1</source>
        <translation>请选择当前文件夹之外的一个空文件夹：%1</translation>
    </message>
</context>
<context>
    <name>qwenda::ProxyWords</name>
    <message>
        <source>The variable %1 is not followed. Set https_proxy, or enter the proxy here.</source>
        <translation>变量&#x2009;%1&#x2009;未被采用。请设置&#x2009;https_proxy，或在这里填写代理。</translation>
    </message>
    <message>
        <source>The variable %1 names a kind of proxy that is not followed: http:// and socks5:// are.</source>
        <translation>变量&#x2009;%1&#x2009;指定了不支持的代理类型：只支持&#x2009;http:// 和&#x2009;socks5://。</translation>
    </message>
    <message>
        <source>The variable %1 is not followed: it has to begin with http:// or socks5://.</source>
        <translation>变量&#x2009;%1&#x2009;未被采用：必须以&#x2009;http:// 或&#x2009;socks5:// 开头。</translation>
    </message>
    <message>
        <source>The star in %1 does not switch the proxy off. Choose “None” here.</source>
        <translation>%1&#x2009;中的星号不会关闭代理。请在这里选择“不使用”。</translation>
    </message>
    <message>
        <source>%1 configures its proxy automatically, which is not followed. Enter the proxy here.</source>
        <translation>%1&#x2009;使用自动代理配置，本程序不支持。请在这里填写代理。</translation>
    </message>
</context>
<context>
    <name>qwenda::RegionList</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移到%1</translation>
    </message>
    <message>
        <source>Needs a workspace</source>
        <translation>需要业务空间</translation>
    </message>
    <message>
        <source>International</source>
        <translation>国际</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国内地</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>在密钥环里</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Until Qwenda is closed</source>
        <translation>保留到&#x2009;Qwenda&#x2009;关闭</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>来自环境变量</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>not accepted here</source>
        <translation>此处不接受</translation>
    </message>
    <message>
        <source>key of another region</source>
        <translation>属于其他地域的密钥</translation>
    </message>
    <message>
        <source>not reachable just now</source>
        <translation>暂时无法连接</translation>
    </message>
    <message>
        <source>the last request failed</source>
        <translation>上次请求失败</translation>
    </message>
    <message>
        <source>works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>That is not a key: it holds spaces or other letters than a key has.</source>
        <translation>这不是密钥：其中有空格或密钥里不会出现的字符。</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>自定义地址</translation>
    </message>
    <message>
        <source>Takes keys of its plan only</source>
        <translation>只接受该套餐的密钥</translation>
    </message>
    <message>
        <source>That is a key of the %1: it works there only, and was put there.</source>
        <translation>这是&#x2009;%1&#x2009;的密钥：只能在那里使用，已放到那里。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>%1 is the nearest of your regions.</source>
        <translation>%1&#x2009;是你的地域中最近的。</translation>
    </message>
</context>
<context>
    <name>qwenda::SearchList</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近&#x2009;7&#x2009;天</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>最近一个月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>more than %1 places</source>
        <translation>超过&#x2009;%1&#x2009;处</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1&#x2009;处</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1&#x2009;处</translation>
    </message>
    <message>
        <source>1 chat</source>
        <translation>1&#x2009;个对话</translation>
    </message>
    <message>
        <source>%1 chats</source>
        <translation>%1&#x2009;个对话</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>不到&#x2009;1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#x2009;毫秒</translation>
    </message>
    <message>
        <source>%1 in %2 · %3</source>
        <comment>places, chats, time</comment>
        <translation>%2&#x2009;中的&#x2009;%1 · %3</translation>
    </message>
    <message>
        <source>older messages are still being read in</source>
        <translation>较早的消息仍在建立索引</translation>
    </message>
    <message>
        <source>All messages, titles, thinking, names of attachments and prompts of pictures. “two words” together, wor* begins so, -word is not there, from:me, model:plus, before:2026-11, in:folder, tag:name.</source>
        <translation>搜索所有消息、标题、思考、附件名称和图片提示词。“两个 词” 表示相连，wor* 表示开头，-word&#x2009;表示不含，from:me、model:plus、before:2026-11、in:文件夹、tag:标签。</translation>
    </message>
    <message>
        <source>Nothing found yet: older messages are still being read in.</source>
        <translation>还没有找到：较早的消息仍在建立索引。</translation>
    </message>
    <message>
        <source>Nothing contains “%1”.</source>
        <translation>没有内容包含“%1”。</translation>
    </message>
</context>
<context>
    <name>qwenda::SnapshotList</name>
    <message>
        <source>Your history of %1 is back, and what came later is in it</source>
        <translation>%1&#x2009;的历史已恢复，之后的内容也保留了</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>a moment, as QLocale writes it</comment>
        <translation>yyyy年M月d日&#x2009;HH:mm</translation>
    </message>
    <message>
        <source>Daily · %1</source>
        <translation>每日 · %1</translation>
    </message>
    <message>
        <source>Before an update · %1</source>
        <translation>升级前 · %1</translation>
    </message>
    <message>
        <source>Before something was restored · %1</source>
        <translation>恢复前 · %1</translation>
    </message>
    <message>
        <source>Made by hand · %1</source>
        <translation>手动创建 · %1</translation>
    </message>
    <message>
        <source>A snapshot was made and checked</source>
        <translation>快照已创建并通过校验</translation>
    </message>
    <message>
        <source>This snapshot cannot be read.</source>
        <translation>无法读取这份快照。</translation>
    </message>
    <message>
        <source>Chats that come back: %1.</source>
        <translation>会回来的对话：%1。</translation>
    </message>
    <message>
        <source>Chats that differ: %1.</source>
        <translation>有差异的对话：%1。</translation>
    </message>
    <message>
        <source>Chats that came later: %1.</source>
        <translation>之后新增的对话：%1。</translation>
    </message>
    <message>
        <source>Chats that stay the same: %1.</source>
        <translation>保持不变的对话：%1。</translation>
    </message>
    <message>
        <source>There is no chat, then or now.</source>
        <translation>当时和现在都没有对话。</translation>
    </message>
    <message>
        <source>＋ %1 (messages: %2)</source>
        <translation>＋ %1（消息：%2）</translation>
    </message>
    <message>
        <source>• %1 (%2 messages now, %3 then)</source>
        <translation>• %1（现在&#x2009;%2&#x2009;条消息，当时&#x2009;%3&#x2009;条）</translation>
    </message>
    <message>
        <source>• %1 (came later, messages: %2)</source>
        <translation>• %1（之后新增，消息：%2）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有&#x2009;%1&#x2009;个</translation>
    </message>
    <message>
        <source>Your history is as it was on %1</source>
        <translation>历史已恢复到&#x2009;%1&#x2009;的状态</translation>
    </message>
</context>
<context>
    <name>qwenda::StudioDesk</name>
    <message>
        <source>Own size</source>
        <translation>自定义尺寸</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>%1 × %2 =</source>
        <translation>%1 × %2 =</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>请选择模型。</translation>
    </message>
    <message>
        <source>This model needs a picture to start from. Drop one here.</source>
        <translation>这个模型需要一张起始图片。把图片拖到这里。</translation>
    </message>
    <message>
        <source>This model takes no picture. Choose another model, or remove it.</source>
        <translation>这个模型不接受图片。请换一个模型，或移除图片。</translation>
    </message>
    <message>
        <source>The prompt has %1 characters; this model reads %2.</source>
        <translation>提示词有&#x2009;%1&#x2009;个字符；这个模型只读&#x2009;%2&#x2009;个。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>The picture is in the gallery, its settings are here.</source>
        <translation>图片已在图库中，它的参数已填入这里。</translation>
    </message>
    <message>
        <source>In the queue: %1</source>
        <translation>已加入队列：%1</translation>
    </message>
    <message>
        <source>This model takes one picture.</source>
        <translation>这个模型只接受一张图片。</translation>
    </message>
    <message numerus="yes">
        <source>This model takes at most %n pictures.</source>
        <translation>
            <numerusform>这个模型最多接受&#x2009;%n&#x2009;张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 draws one picture</source>
        <translation>%1&#x2009;画一张图</translation>
    </message>
    <message>
        <source>%1 draws one picture · %2</source>
        <translation>%1&#x2009;画一张图 · %2</translation>
    </message>
    <message>
        <source>No model in %1 draws.</source>
        <translation>%1没有能画图的模型。</translation>
    </message>
    <message>
        <source>No model in %1 draws from so many pictures.</source>
        <translation>%1没有能以这么多图片为起点的模型。</translation>
    </message>
</context>
<context>
    <name>qwenda::Suggestions</name>
    <message>
        <source>Begin a new chat</source>
        <translation>开始新对话</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>选择其他模型</translation>
    </message>
    <message>
        <source>Choose another region</source>
        <translation>选择其他地域</translation>
    </message>
    <message>
        <source>What the model is told before the chat</source>
        <translation>对话之前告诉模型的内容</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Answer the last question again</source>
        <translation>重新回答上一个问题</translation>
    </message>
    <message>
        <source>Go on with an answer that was cut</source>
        <translation>继续被截断的回答</translation>
    </message>
    <message>
        <source>Empty this field</source>
        <translation>清空输入框</translation>
    </message>
    <message>
        <source>Draw a picture from the words that follow</source>
        <translation>用后面的文字画一张图</translation>
    </message>
    <message>
        <source>How to answer: length, search, format …</source>
        <translation>怎样回答：长度、搜索、格式…</translation>
    </message>
</context>
<context>
    <name>qwenda::TranscriptSection</name>
    <message>
        <source>Thinking…</source>
        <translation>正在思考…</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>思考了&#x2009;%1&#x2009;秒</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Cut at the model&apos;s limit</source>
        <translation>达到模型长度上限</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>first in %1 s</source>
        <translation>首字&#x2009;%1&#x2009;秒</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/秒</translation>
    </message>
    <message>
        <source>Thinking… %1 s · about %2 tokens</source>
        <translation>思考中… %1&#x2009;秒 · 约&#x2009;%2&#x2009;个&#x2009;Token</translation>
    </message>
    <message>
        <source>%1 · %2 tokens</source>
        <translation>%1 · %2&#x2009;个&#x2009;Token</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#x2009;秒</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已续接</translation>
    </message>
</context>
<context>
    <name>qwenda::TranscriptView</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>qwenda::TrashList</name>
    <message>
        <source>Deleted today</source>
        <translation>今天删除</translation>
    </message>
    <message>
        <source>Deleted yesterday</source>
        <translation>昨天删除</translation>
    </message>
    <message>
        <source>Deleted %1 days ago</source>
        <translation>%1&#x2009;天前删除</translation>
    </message>
    <message>
        <source>%1 · gone for good tomorrow</source>
        <translation>%1 · 明天永久删除</translation>
    </message>
    <message>
        <source>%1 · gone for good in %2 days</source>
        <translation>%1 · %2&#x2009;天后永久删除</translation>
    </message>
    <message>
        <source>1 chat</source>
        <translation>1&#x2009;个对话</translation>
    </message>
    <message>
        <source>%1 chats</source>
        <translation>%1&#x2009;个对话</translation>
    </message>
    <message>
        <source>“%1” is back among your chats</source>
        <translation>“%1”已回到对话列表</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>All chats of the trash are back</source>
        <translation>回收站中的所有对话都已恢复</translation>
    </message>
</context>
<context>
    <name>qwenda::WindowNotices</name>
    <message>
        <source>Everything is on disk again</source>
        <translation>所有内容都已写入磁盘</translation>
    </message>
    <message>
        <source>The keychain is locked. Your keys are in it.</source>
        <translation>密钥环已锁定，你的密钥在里面。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>There is no keychain on this system: a key lasts until Qwenda is closed.</source>
        <translation>这个系统没有密钥环：密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>The keychain does not answer: a key lasts until Qwenda is closed.</source>
        <translation>密钥环没有响应：密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>Restore the latest snapshot</source>
        <translation>恢复最近的快照</translation>
    </message>
</context>
<context>
    <name>qwenda::cli::Words</name>
    <message>
        <source>chats and messages that came after the snapshot stay</source>
        <translation>保留快照之后的对话和消息</translation>
    </message>
    <message>
        <source>leave out attachments</source>
        <translation>不带附件</translation>
    </message>
    <message>
        <source>unknown option %1 (put -- before words that begin with a dash)</source>
        <translation>未知选项 %1（若提问内容以短横线开头，请在前面加上 --）</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 不带参数值</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 需要参数值：%1 %2</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示这份帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>keep conversations, files, settings and lock in DIR</source>
        <translation>把对话、文件、设置和锁都放在 DIR 中</translation>
    </message>
    <message>
        <source>no account needed: the window with canned answers, offline, nothing kept</source>
        <translation>无需账号即可试用窗口：回答是预先备好的，不联网，不保存任何内容</translation>
    </message>
    <message>
        <source>with --demo: play the main job, leave pictures in DIR, quit</source>
        <translation>与 --demo 同用：演示一遍主要操作，把截图存入 DIR，然后退出</translation>
    </message>
    <message>
        <source>the model to ask</source>
        <translation>使用的模型</translation>
    </message>
    <message>
        <source>the region to ask in, such as cn-beijing</source>
        <translation>使用的地域，例如 cn-beijing</translation>
    </message>
    <message>
        <source>another address to ask at</source>
        <translation>改用其他服务地址</translation>
    </message>
    <message>
        <source>instructions that stand before the prompt</source>
        <translation>放在问题之前的系统指令</translation>
    </message>
    <message>
        <source>how freely words are chosen, 0 to below 2</source>
        <translation>用词的自由程度，从 0 到 2（不含 2）</translation>
    </message>
    <message>
        <source>choose among the likeliest words only, above 0 to 1</source>
        <translation>只在可能性最高的词中选择，大于 0，至多为 1</translation>
    </message>
    <message>
        <source>the longest answer</source>
        <translation>回答的最大长度，以 Token 计</translation>
    </message>
    <message>
        <source>same seed, same question: likely the same answer</source>
        <translation>种子相同、问题相同，回答多半也相同</translation>
    </message>
    <message>
        <source>let the model think before it answers</source>
        <translation>是否让模型先思考再回答</translation>
    </message>
    <message>
        <source>ask for the answer in one piece</source>
        <translation>等回答完整后一次返回</translation>
    </message>
    <message>
        <source>keep the conversation in the history</source>
        <translation>把这次对话存入历史记录</translation>
    </message>
    <message>
        <source>standard input is not UTF-8 text</source>
        <translation>标准输入不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>standard input is empty: nothing to ask</source>
        <translation>标准输入是空的，没有可问的内容</translation>
    </message>
    <message>
        <source>Usage: qwenda ask [options] PROMPT…
Asks Qwen one question. The answer goes to standard output as it arrives, notices to standard error.
Options may stand anywhere; -- ends them; several words are joined by one space; the word - reads
standard input.
</source>
        <translation>用法：qwenda ask [选项] 问题…
向千问提一个问题。回答边生成边写到标准输出，提示信息写到标准错误。
选项可以放在任何位置，遇到 -- 为止；多个词之间以一个空格相连；单独的 - 表示
读取标准输入。
</translation>
    </message>
    <message>
        <source>Environment (a flag beats it, it beats the settings):
  DASHSCOPE_API_KEY           the API key; QWEN_API_KEY is read when it is not set
  DASHSCOPE_BASE_URL          another address, as a host or ending in /compatible-mode/v1
  DASHSCOPE_WORKSPACE_ID      the workspace
  DASHSCOPE_DEFAULT_MODEL     the model
  DASHSCOPE_TIMEOUT           seconds of silence allowed
  DASHSCOPE_MAX_RETRIES       how often a request that failed is repeated
  DASHSCOPE_ENABLE_STREAMING  1 or 0, true or false
  QWENDA_HOME                 as --data-dir
</source>
        <translation>环境变量（优先于设置，但命令行选项优先于环境变量）：
  DASHSCOPE_API_KEY           API Key；未设置时读取 QWEN_API_KEY
  DASHSCOPE_BASE_URL          其他服务地址，写到主机为止，或写到 /compatible-mode/v1 为止
  DASHSCOPE_WORKSPACE_ID      业务空间 ID
  DASHSCOPE_DEFAULT_MODEL     使用的模型
  DASHSCOPE_TIMEOUT           服务没有响应时最多等待的秒数
  DASHSCOPE_MAX_RETRIES       请求失败后最多重试的次数
  DASHSCOPE_ENABLE_STREAMING  是否边生成边输出：1 或 0，true 或 false
  QWENDA_HOME                 同 --data-dir
</translation>
    </message>
    <message>
        <source>Exit status:
  0 done   2 usage   3 no key, or not accepted   4 the account: debt, quota, purchase   5 too busy
  6 refused or not valid   7 too long   8 network   9 the service failed   130 interrupted
</source>
        <translation>退出状态：
  0 完成   2 用法有误   3 没有密钥，或密钥不被接受   4 账号问题：欠费、额度、开通   5 请求太多
  6 被拒绝，或请求无效   7 内容太长   8 网络问题   9 服务出错   130 被中断
</translation>
    </message>
    <message>
        <source>Usage: qwenda [options]            the window
       qwenda ask [options] PROMPT…  one question from the command line; see qwenda ask --help
</source>
        <translation>用法：qwenda [选项]             打开窗口
      qwenda ask [选项] 问题…   在命令行提一个问题，详见 qwenda ask --help
</translation>
    </message>
    <message>
        <source>%1 must not be empty</source>
        <translation>%1 不能为空</translation>
    </message>
    <message>
        <source>unknown command &quot;%1&quot;; to ask something: qwenda ask &quot;…&quot;</source>
        <translation>未知命令“%1”；要提问，请用：qwenda ask &quot;…&quot;</translation>
    </message>
    <message>
        <source>--%1 goes with ask only</source>
        <translation>--%1 只能与 ask 同用</translation>
    </message>
    <message>
        <source>--tour goes with --demo only</source>
        <translation>--tour 只能与 --demo 同用</translation>
    </message>
    <message>
        <source>--thinking is on or off, not &quot;%1&quot;</source>
        <translation>--thinking 的值只能是 on 或 off，不能是“%1”</translation>
    </message>
    <message>
        <source>standard input can be read only once</source>
        <translation>标准输入只能读取一次</translation>
    </message>
    <message>
        <source>nothing to ask; for example: qwenda ask &quot;Why is the sky blue?&quot;</source>
        <translation>没有可问的内容；可以这样提问：qwenda ask &quot;天空为什么是蓝色的？&quot;</translation>
    </message>
    <message>
        <source>unknown region &quot;%1&quot;; known are %2</source>
        <translation>未知地域“%1”；可用的地域：%2</translation>
    </message>
    <message>
        <source>--%1 needs a number, not &quot;%2&quot;</source>
        <translation>--%1 的值应为数字，不能是“%2”</translation>
    </message>
    <message>
        <source>--%1 needs a whole number from %2 on, not &quot;%3&quot;</source>
        <translation>--%1 的值应为不小于 %2 的整数，不能是“%3”</translation>
    </message>
    <message>
        <source>Too many requests: wait a little and ask again.</source>
        <translation>请求太多：请稍等片刻再问。</translation>
    </message>
    <message>
        <source>This key may not use the model: choose another, or ask the workspace&apos;s owner for the right.</source>
        <translation>这个密钥无权使用该模型：请换一个模型，或请业务空间的所有者授权。</translation>
    </message>
    <message>
        <source>The service refused the content: word it differently.</source>
        <translation>服务拒绝了这些内容：请换一种说法。</translation>
    </message>
    <message>
        <source>The prompt is too long for this model: shorten it, or choose a model with a larger context.</source>
        <translation>问题对这个模型来说太长了：请缩短问题，或换一个上下文更长的模型。</translation>
    </message>
    <message>
        <source>The answer could not be understood: is the address right? Otherwise try again later.</source>
        <translation>无法理解收到的回应：请检查地址是否正确；若地址无误，请稍后重试。</translation>
    </message>
    <message>
        <source>The service failed: try again later.</source>
        <translation>服务出错：请稍后重试。</translation>
    </message>
    <message>
        <source>There is no API key: set DASHSCOPE_API_KEY, or add one in Qwenda&apos;s settings.</source>
        <translation>没有 API Key：请设置 DASHSCOPE_API_KEY，或在 Qwenda 的设置中添加。</translation>
    </message>
    <message>
        <source>The key does not belong to this workspace: check DASHSCOPE_WORKSPACE_ID.</source>
        <translation>密钥与业务空间不匹配：请检查 DASHSCOPE_WORKSPACE_ID。</translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it, or set DASHSCOPE_API_KEY.</source>
        <translation>密钥环已锁定：请解锁，或设置 DASHSCOPE_API_KEY。</translation>
    </message>
    <message>
        <source>The API key was not accepted here: check it, and that it belongs to this region (--region).</source>
        <translation>API Key 不被接受：请检查它是否正确，以及是否属于这个地域（--region）。</translation>
    </message>
    <message>
        <source>The account has bills overdue: pay them in the Alibaba Cloud console.</source>
        <translation>账号已欠费：请在阿里云控制台结清账单。</translation>
    </message>
    <message>
        <source>The free quota of this model is used up: allow paid use in the console, or choose another model.</source>
        <translation>这个模型的免费额度已用完：请在控制台关闭“免费额度用完即停”，或换一个模型。</translation>
    </message>
    <message>
        <source>The service is not activated for this account: activate Model Studio in the console.</source>
        <translation>这个账号尚未开通服务：请在控制台开通百炼。</translation>
    </message>
    <message>
        <source>The account needs attention in the Alibaba Cloud console.</source>
        <translation>账号有问题需要处理：请到阿里云控制台查看。</translation>
    </message>
    <message>
        <source>The model is not known here: check its name (--model) and the region (--region).</source>
        <translation>这里没有这个模型：请检查模型名称（--model）和地域（--region）。</translation>
    </message>
    <message>
        <source>%1: plain http:// would show the key to everybody on the way; use https://, or confirm the host in Qwenda&apos;s settings.</source>
        <translation>%1：http:// 不加密，密钥在传输途中会被看到；请改用 https://，或在 Qwenda 的设置中允许这台主机。</translation>
    </message>
    <message>
        <source>The region %1 needs a workspace: set DASHSCOPE_WORKSPACE_ID, or choose another region.</source>
        <translation>地域 %1 需要业务空间：请设置 DASHSCOPE_WORKSPACE_ID，或换一个地域。</translation>
    </message>
    <message>
        <source>The address cannot be used: %1</source>
        <translation>地址无法使用：%1</translation>
    </message>
    <message>
        <source>%1 is not an address that can be used: &quot;%2&quot;</source>
        <translation>%1 给出的地址无法使用：“%2”</translation>
    </message>
    <message>
        <source>%1 has a value that makes no sense.</source>
        <translation>%1 的值无效。</translation>
    </message>
    <message>
        <source>%1 has a value that makes no sense: &quot;%2&quot;</source>
        <translation>%1 的值无效：“%2”</translation>
    </message>
    <message>
        <source>The service does not accept the request.</source>
        <translation>服务不接受这个请求。</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through: check its address and password.</source>
        <translation>代理拒绝了连接：请检查代理的地址和密码。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted: check the address and this computer&apos;s clock.</source>
        <translation>服务器的证书不受信任：请检查地址和这台电脑的时间。</translation>
    </message>
    <message>
        <source>The service was silent for too long: try again, or allow more with DASHSCOPE_TIMEOUT.</source>
        <translation>服务太久没有响应：请重试，或用 DASHSCOPE_TIMEOUT 延长等待时间。</translation>
    </message>
    <message>
        <source>The connection was lost: check the network and ask again.</source>
        <translation>连接中断：请检查网络后再问一次。</translation>
    </message>
    <message>
        <source>No connection: check the network and the address.</source>
        <translation>无法连接：请检查网络和地址。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>数据文件夹无法写入。</translation>
    </message>
    <message>
        <source>Another program holds the history.</source>
        <translation>历史记录正被其他程序占用。</translation>
    </message>
    <message>
        <source>The history was written by a later Qwenda.</source>
        <translation>历史记录来自更新版本的 Qwenda。</translation>
    </message>
    <message>
        <source>The data folder cannot be used.</source>
        <translation>数据文件夹无法使用。</translation>
    </message>
    <message>
        <source>The data folder cannot be used: %1</source>
        <translation>数据文件夹无法使用：%1</translation>
    </message>
    <message>
        <source>The keychain does not answer: set DASHSCOPE_API_KEY, or try again.</source>
        <translation>密钥环没有响应：请设置 DASHSCOPE_API_KEY，或重试。</translation>
    </message>
    <message>
        <source>There is no API key and no keychain here: set DASHSCOPE_API_KEY.</source>
        <translation>没有 API Key，这个系统也没有密钥环：请设置 DASHSCOPE_API_KEY。</translation>
    </message>
    <message>
        <source>There is no API key for %1: set DASHSCOPE_API_KEY, or add one in Qwenda&apos;s settings.</source>
        <translation>没有用于 %1 的 API Key：请设置 DASHSCOPE_API_KEY，或在 Qwenda 的设置中添加。</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1将在 %2 秒后重试（第 %3 次，共 %4 次）。</translation>
    </message>
    <message>
        <source>%1 is an old model; its maker names as replacement: %2</source>
        <translation>%1 是旧模型，官方建议改用 %2</translation>
    </message>
    <message>
        <source>The answer ends at the limit of tokens (--max-tokens).</source>
        <translation>回答达到 Token 数上限（--max-tokens），到此为止。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the answer could not be read and were left out.</source>
        <translation>
            <numerusform>回答中有 %n 处无法读取，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversation was not saved. %1</source>
        <translation>这次对话没有保存。%1</translation>
    </message>
    <message>
        <source>There is no display to open a window on; to ask from here: qwenda ask &quot;…&quot;</source>
        <translation>没有可用的图形显示，无法打开窗口；要在这里提问，请用：qwenda ask &quot;…&quot;</translation>
    </message>
    <message>
        <source>print JSON instead of the text</source>
        <translation>输出 JSON 而不是文本</translation>
    </message>
    <message>
        <source>also ask one question for one token; only this can cost anything</source>
        <translation>另外提一个只用一个 Token 的问题；只有这一项可能产生费用</translation>
    </message>
    <message>
        <source>1024*1024 or 1024x1024, or a class such as 2K</source>
        <translation>1024*1024、1024x1024，或 2K 这样的级别</translation>
    </message>
    <message>
        <source>how many pictures; one unless told (also -n N)</source>
        <translation>图片张数；不指定时为一张（也可写 -n N）</translation>
    </message>
    <message>
        <source>what must not be in the picture</source>
        <translation>图片中不要出现的内容</translation>
    </message>
    <message>
        <source>a style the model knows, such as anime</source>
        <translation>模型认识的风格，例如 anime</translation>
    </message>
    <message>
        <source>a picture to go by; may be given several times</source>
        <translation>参考图片；可以多次给出</translation>
    </message>
    <message>
        <source>put files into DIR, made when missing; the current folder unless told (also -o DIR)</source>
        <translation>把文件放入 DIR，不存在时创建；不指定时为当前文件夹（也可写 -o DIR）</translation>
    </message>
    <message>
        <source>leave as soon as the service has the task; qwenda tasks --rescue brings the pictures</source>
        <translation>服务接受任务后立即退出；用 qwenda tasks --rescue 取回图片</translation>
    </message>
    <message>
        <source>fetch the pictures that are not in the gallery</source>
        <translation>取回图库中没有的图片</translation>
    </message>
    <message>
        <source>at most N; without it all of list, 100 of search</source>
        <translation>最多 N 条；不指定时 list 列出全部，search 列出 100 条</translation>
    </message>
    <message>
        <source>every conversation that is not in the trash</source>
        <translation>回收站以外的所有对话</translation>
    </message>
    <message>
        <source>this conversation; several, separated by commas</source>
        <translation>指定的对话；多个用逗号分隔</translation>
    </message>
    <message>
        <source>what lies in this folder and the folders in it; its name, path (A/B) or id</source>
        <translation>这个文件夹及其子文件夹中的对话；可用名称、路径 (A/B) 或 id</translation>
    </message>
    <message>
        <source>md, html, json, pdf, docx, png, txt or jsonl; without it md</source>
        <translation>md、html、json、pdf、docx、png、txt 或 jsonl；默认 md</translation>
    </message>
    <message>
        <source>leave out how the model thought</source>
        <translation>不含模型的思考过程</translation>
    </message>
    <message>
        <source>leave out dates and times</source>
        <translation>不含日期和时间</translation>
    </message>
    <message>
        <source>leave out tokens and costs</source>
        <translation>不含 Token 数和费用</translation>
    </message>
    <message>
        <source>read and report, change nothing</source>
        <translation>只读取并报告，不做改动</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>there is none: keys last as long as a window is open</source>
        <translation>没有密钥环：密钥只在窗口打开期间有效</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 is not read: set https_proxy instead</source>
        <translation>%1 不会被读取：请改设 https_proxy</translation>
    </message>
    <message>
        <source>%1 names a kind of proxy that is not followed: http:// and socks5:// are</source>
        <translation>%1 指定了不支持的代理类型：只支持 http:// 和 socks5://</translation>
    </message>
    <message>
        <source>%1 is not followed: it must begin with http:// or socks5://</source>
        <translation>%1 未被采用：必须以 http:// 或 socks5:// 开头</translation>
    </message>
    <message>
        <source>%1=* does not switch the proxy off: unset the proxy instead</source>
        <translation>%1=* 不会关闭代理：请取消代理设置</translation>
    </message>
    <message>
        <source>automatic proxy configuration of %1 is not followed</source>
        <translation>不支持 %1 的自动代理配置</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source> (cannot be written)</source>
        <translation>（无法写入）</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>whole: %1 conversations, %2 messages, %3</source>
        <translation>完好：%1 个对话，%2 条消息，%3</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>ignored, they make no sense: %1</source>
        <translation>已忽略无意义的值：%1</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %2 ms</source>
        <translation>%1 %2 毫秒</translation>
    </message>
    <message>
        <source>name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>the environment&apos;s key, meant for another region</source>
        <translation>环境变量中的密钥，属于其他地域</translation>
    </message>
    <message numerus="yes">
        <source>the key works, %n models</source>
        <translation>
            <numerusform>密钥有效，%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>the key works</source>
        <translation>密钥有效</translation>
    </message>
    <message>
        <source>needs a workspace</source>
        <translation>需要业务空间</translation>
    </message>
    <message>
        <source> (for new chats)</source>
        <translation>（用于新对话）</translation>
    </message>
    <message>
        <source>it belongs to %1</source>
        <translation>它属于 %1</translation>
    </message>
    <message>
        <source>no library: nothing can be reached</source>
        <translation>没有 TLS 库：无法连接任何地址</translation>
    </message>
    <message>
        <source>question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms, %3 tokens</source>
        <translation>%1 在 %2 毫秒内回答，%3 个 Token</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>没有 id 为 %1 的对话。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json names them all.</source>
        <translation>
            <numerusform>……还有 %n 个；--json 会全部列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known conversation(s) went on</source>
        <translation>
            <numerusform>%n 个已有对话有新内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not carried</source>
        <translation>
            <numerusform>%n 项未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage: qwenda doctor [options]
Looks at everything that can be in the way: data folder, disk, database, keychain, proxy, and each region
with the key that is there for it. Changes nothing; its words hold no key and can be passed on.
</source>
        <translation>用法：qwenda doctor [选项]
检查一切可能妨碍使用的地方：数据文件夹、磁盘、数据库、密钥环、代理，以及每个地域和它的密钥。
不做任何改动；输出不含密钥，可以放心转发。
</translation>
    </message>
    <message>
        <source>Exit status:
  0 all that is needed works   1 data folder, disk, database or settings   2 usage
  3 no key for the default region, or not accepted   8 it cannot be reached   others as qwenda ask
</source>
        <translation>退出码：
  0 所需的一切正常   1 数据文件夹、磁盘、数据库或设置   2 用法
  3 默认地域没有密钥或密钥不被接受   8 无法连接   其他同 qwenda ask
</translation>
    </message>
    <message>
        <source>Usage: qwenda image [options] PROMPT…
Draws pictures. They are kept in the gallery; copies with all settings inside go to DIR. Their names are
printed one a line, progress goes to standard error. The word - reads the prompt from standard input.
</source>
        <translation>用法：qwenda image [选项] 提示词…
绘制图片。图片保存在图库中；带有全部参数的副本放入 DIR。文件名逐行输出，进度写到标准错误。
用 - 代替提示词时从标准输入读取。
</translation>
    </message>
    <message>
        <source>Environment and exit status are those of qwenda ask --help. When only some of the pictures failed it is 0.
</source>
        <translation>环境变量和退出码同 qwenda ask --help。只有部分图片失败时为 0。
</translation>
    </message>
    <message>
        <source>Usage: qwenda tasks [options]
Lists the account&apos;s picture tasks of the last 24 hours in one region, also those of other computers.
</source>
        <translation>用法：qwenda tasks [选项]
列出账号在一个地域最近 24 小时的图片任务，也包括其他电脑上的。
</translation>
    </message>
    <message>
        <source>       qwenda list                 the conversations, newest first
       qwenda show ID              one conversation
       qwenda search QUERY…        every place in titles, messages and thinking
       qwenda snapshot             a safe copy of the history
       qwenda restore [NAME]       the snapshots there are, or the history as it was in one
</source>
        <translation>       qwenda list                 列出对话，最新的在前
       qwenda show ID              显示一个对话
       qwenda search 查询…         在标题、消息和思考中搜索
       qwenda snapshot             为历史做一份安全副本
       qwenda restore [名称]       列出快照，或恢复到某份快照
</translation>
    </message>
    <message>
        <source>       qwenda doctor               what works here and what does not; see qwenda doctor --help
</source>
        <translation>       qwenda doctor               检查哪些正常、哪些不正常；见 qwenda doctor --help
</translation>
    </message>
    <message>
        <source>       qwenda image [options] PROMPT…  pictures; see qwenda image --help
       qwenda tasks [options]      what is being drawn; see qwenda tasks --help
</source>
        <translation>       qwenda image [选项] 提示词… 绘制图片；见 qwenda image --help
       qwenda tasks [选项]         正在绘制的任务；见 qwenda tasks --help
</translation>
    </message>
    <message>
        <source>       qwenda export --all -o DIR  conversations into files; see qwenda export --help
       qwenda import FILE…         conversations out of files of other programs
</source>
        <translation>       qwenda export --all -o DIR  把对话导出为文件；见 qwenda export --help
       qwenda import 文件…         导入其他程序的对话
</translation>
    </message>
    <message>
        <source>Usage: qwenda list [options]
Lists the conversations that are not in the trash: id, time of the last message, title.
</source>
        <translation>用法：qwenda list [选项]
列出回收站以外的对话：id、最后一条消息的时间、标题。
</translation>
    </message>
    <message>
        <source>Usage: qwenda show [options] ID
Shows one conversation; the beginning of the id is enough. With --json every branch.
</source>
        <translation>用法：qwenda show [选项] ID
显示一个对话；id 只写开头即可。加 --json 时输出所有分支。
</translation>
    </message>
    <message>
        <source>Usage: qwenda search [options] QUERY…
All words must be there. &quot;two words&quot; next to each other; wor* begins so; -word is not there (after --,
when the query begins with it); from:me from:assistant model:M before:2026-11-30 after:2026-11
in:FOLDER in:archive in:trash tag:TAG. Chinese needs no spaces. Nothing found is no error.
</source>
        <translation>用法：qwenda search [选项] 查询…
所有词都要出现。&quot;两个 词&quot; 表示相连；wor* 表示开头；-word 表示不含（查询以它开头时写在 -- 之后）；
from:me from:assistant model:M before:2026-11-30 after:2026-11 in:文件夹 in:archive in:trash tag:标签。
中文不需要空格。没有结果不算错误。
</translation>
    </message>
    <message>
        <source>Usage: qwenda snapshot [options]
Copies the history into the folder snapshots beside it and checks the copy; seven are kept.
</source>
        <translation>用法：qwenda snapshot [选项]
把历史复制到旁边的 snapshots 文件夹并校验；保留七份。
</translation>
    </message>
    <message>
        <source>Usage: qwenda restore [options] [NAME]
Without a name lists the snapshots. With one puts it in the history&apos;s place; what was there becomes
a snapshot itself. No window may be open on the same data.
</source>
        <translation>用法：qwenda restore [选项] [名称]
不带名称时列出快照。带名称时用它替换历史；原来的内容会先成为一份快照。
同一数据的窗口必须先关闭。
</translation>
    </message>
    <message>
        <source>Exit status:
  0 done, also when nothing was found   1 the history cannot be used, or there is no such thing   2 usage
</source>
        <translation>退出码：
  0 完成，没有结果也算   1 历史无法使用，或没有所指的内容   2 用法
</translation>
    </message>
    <message>
        <source>Usage: qwenda export (--all | --id ID | --folder F) [options]
Writes conversations into files, one each. A file that exists is never replaced. Works while the window is
open.
</source>
        <translation>用法：qwenda export (--all | --id ID | --folder F) [选项]
把对话写成文件，每个对话一个。已有的文件绝不覆盖。窗口打开时也能使用。
</translation>
    </message>
    <message>
        <source>Exit status:
  0 done   1 not done: the disk, the history, no such conversation   2 usage   130 interrupted
</source>
        <translation>退出码：
  0 完成   1 未完成：磁盘、历史或没有这个对话   2 用法   130 被中断
</translation>
    </message>
    <message>
        <source>Usage: qwenda import [options] FILE…
Takes conversations out of files of other programs: exports of ChatGPT and Claude (also the zip), backups of
Cherry Studio, Chatbox, Open WebUI and LobeChat, and Qwenda&apos;s own JSON. What is in the history already stays
as it is; all files come in together or none of them.
</source>
        <translation>用法：qwenda import [选项] 文件…
从其他程序的文件中导入对话：ChatGPT 和 Claude 的导出（也可以是 zip），Cherry Studio、Chatbox、
Open WebUI 和 LobeChat 的备份，以及 Qwenda 自己的 JSON。已有的内容保持不变；所有文件要么全部导入，要么都不导入。
</translation>
    </message>
    <message>
        <source>Exit status:
  0 done   1 not done: a file that is not understood, the disk, the history   2 usage   130 interrupted
</source>
        <translation>退出码：
  0 完成   1 未完成：无法理解的文件、磁盘或历史   2 用法   130 被中断
</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>There is no conversation %1.</source>
        <translation>没有对话 %1。</translation>
    </message>
    <message>
        <source>More than one conversation begins with %1.</source>
        <translation>有多个对话以 %1 开头。</translation>
    </message>
    <message>
        <source>Older messages are still being taken into the index.</source>
        <translation>较早的消息仍在建立索引。</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>还没有历史。</translation>
    </message>
    <message>
        <source>There is no snapshot %1; qwenda restore lists them.</source>
        <translation>没有快照 %1；qwenda restore 可列出快照。</translation>
    </message>
    <message>
        <source>Qwenda is open: close its window first, or restore in Settings, Data.</source>
        <translation>Qwenda 正在运行：请先关闭窗口，或在“设置 › 数据”中恢复。</translation>
    </message>
    <message>
        <source>The history is as it was on %1.</source>
        <translation>历史已恢复到 %1 的状态。</translation>
    </message>
    <message>
        <source>What was there until now is kept: %1</source>
        <translation>之前的内容已保留：%1</translation>
    </message>
    <message>
        <source>%1 is no picture model; known are %2</source>
        <translation>%1 不是图片模型；已知的有 %2</translation>
    </message>
    <message>
        <source>%1 does not take this %2: %3</source>
        <translation>%1 不接受这个 %2：%3</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be sent</source>
        <translation>%1 不是可以发送的图片</translation>
    </message>
    <message>
        <source>the picture is being drawn already; qwenda tasks --rescue brings it</source>
        <translation>图片已经在绘制；qwenda tasks --rescue 可取回</translation>
    </message>
    <message>
        <source>asking %1</source>
        <translation>正在请求 %1</translation>
    </message>
    <message>
        <source>fetching %1 of %2</source>
        <translation>正在下载第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>waiting for the service</source>
        <translation>正在等待服务</translation>
    </message>
    <message>
        <source>one picture did not come: %1</source>
        <translation>有一张图片没有收到：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much; conversations are named with --id</source>
        <translation>多余的 &quot;%1&quot;；对话用 --id 指定</translation>
    </message>
    <message>
        <source>which conversations? One of --all, --id ID, --folder F</source>
        <translation>哪些对话？请给出 --all、--id ID、--folder F 之一</translation>
    </message>
    <message>
        <source>unknown format &quot;%1&quot;; known are md, html, json, pdf, docx, png, txt, jsonl</source>
        <translation>未知格式 &quot;%1&quot;；已知 md、html、json、pdf、docx、png、txt、jsonl</translation>
    </message>
    <message>
        <source>nothing to import; for example: qwenda import conversations.json</source>
        <translation>没有可导入的文件；例如：qwenda import conversations.json</translation>
    </message>
    <message>
        <source>--%1 opens the window and does not go with %2</source>
        <translation>--%1 用于打开窗口，不能与 %2 同用</translation>
    </message>
    <message>
        <source>--%1 does not go with %2</source>
        <translation>--%1 不能与 %2 同用</translation>
    </message>
    <message>
        <source>--%1 needs a command; see qwenda --help</source>
        <translation>--%1 需要一个命令；见 qwenda --help</translation>
    </message>
    <message>
        <source>nothing to search for; for example: qwenda search 合同</source>
        <translation>没有搜索内容；例如：qwenda search 合同</translation>
    </message>
    <message>
        <source>show needs one conversation&apos;s id, which qwenda list tells</source>
        <translation>show 需要一个对话的 id，可用 qwenda list 查看</translation>
    </message>
    <message>
        <source>restore takes one snapshot&apos;s name; without one it lists them</source>
        <translation>restore 只接受一个快照名称；不带名称时列出快照</translation>
    </message>
    <message>
        <source>%1 takes no words</source>
        <translation>%1 后面不接其他词</translation>
    </message>
    <message>
        <source>--size is like 1024*1024, 1024x1024 or 2K, not &quot;%1&quot;</source>
        <translation>--size 形如 1024*1024、1024x1024 或 2K，而不是 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>nothing to draw; for example: qwenda image &quot;A red tea pot&quot;</source>
        <translation>没有要画的内容；例如：qwenda image &quot;一把红色的茶壶&quot;</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已在这里</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>不在这里</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks to fetch</source>
        <translation>
            <numerusform>有 %n 个任务可取回</numerusform>
        </translation>
    </message>
    <message>
        <source>auto, compatible or native: how to speak with the service</source>
        <translation>auto、compatible 或 native：与服务通信的方式</translation>
    </message>
    <message>
        <source>let the model search the web</source>
        <translation>允许模型联网搜索</translation>
    </message>
    <message>
        <source>the answer is a JSON object</source>
        <translation>回答为一个 JSON 对象</translation>
    </message>
    <message>
        <source>the answer is JSON that fits the JSON Schema in FILE</source>
        <translation>回答为符合 FILE 中 JSON Schema 的 JSON</translation>
    </message>
    <message>
        <source>a picture that goes with the prompt; may stand several times</source>
        <translation>随提问发送的图片；可以多次给出</translation>
    </message>
    <message>
        <source>a document that goes with the prompt; may stand several times</source>
        <translation>随提问发送的文档；可以多次给出</translation>
    </message>
    <message>
        <source>seconds of silence allowed</source>
        <translation>允许静默的秒数</translation>
    </message>
    <message>
        <source>how often a request that failed is repeated</source>
        <translation>请求失败后重复的次数</translation>
    </message>
    <message>
        <source>do not go on with an answer that was cut off</source>
        <translation>不续写被切断的回答</translation>
    </message>
    <message>
        <source>%1 does not see pictures</source>
        <translation>%1 不能看图片</translation>
    </message>
    <message>
        <source>%1 reads text files only</source>
        <translation>%1 只能读文本文件</translation>
    </message>
    <message>
        <source>%1; for example: --model %2</source>
        <translation>%1；例如：--model %2</translation>
    </message>
    <message>
        <source>asking %1, which can take the files</source>
        <translation>改问能接收这些文件的 %1</translation>
    </message>
    <message>
        <source>%1 does not take %2: asked without</source>
        <translation>%1 不接受 %2：已去掉后提问</translation>
    </message>
    <message>
        <source>%1 is larger than 150 MB</source>
        <translation>%1 大于 150 MB</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 是空的</translation>
    </message>
    <message>
        <source>%1 is no picture the service takes: PNG, JPEG, WebP, BMP, TIFF or HEIC</source>
        <translation>%1 不是服务接受的图片：PNG、JPEG、WebP、BMP、TIFF 或 HEIC</translation>
    </message>
    <message>
        <source>%1 is too large: a picture may have 7 MB</source>
        <translation>%1 太大：图片最多 7 MB</translation>
    </message>
    <message>
        <source>%1 is no JSON Schema: %2</source>
        <translation>%1 不是 JSON Schema：%2</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>--json-mode and --schema exclude each other</source>
        <translation>--json-mode 与 --schema 不能同用</translation>
    </message>
    <message>
        <source>--timeout needs seconds above 0, a day at most, not &quot;%1&quot;</source>
        <translation>--timeout 需要大于 0、不超过一天的秒数，而不是 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>--protocol is auto, compatible or native, not &quot;%1&quot;</source>
        <translation>--protocol 为 auto、compatible 或 native，而不是 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The prompt is %1 tokens too long for this model (%2 fit): shorten it, or choose one with a larger context.</source>
        <translation>提问比这个模型的上限多出 %1 个 Token（上限 %2）：请缩短，或换用上下文更大的模型。</translation>
    </message>
    <message>
        <source>The prompt is too long for this model, which takes %1 tokens: shorten it, or choose one with a larger context.</source>
        <translation>提问对这个模型来说太长，它接受 %1 个 Token：请缩短，或换用上下文更大的模型。</translation>
    </message>
    <message>
        <source>%1 Going on with the answer in %2 s.</source>
        <translation>%1 %2 秒后续写回答。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>this is a plan&apos;s key: its terms allow use by hand, not from scripts</source>
        <translation>这是套餐密钥：其条款只允许手动使用，不允许脚本使用</translation>
    </message>
    <message>
        <source>The model wants a function called, which ask cannot do: %1</source>
        <translation>模型想调用函数，而 ask 做不到：%1</translation>
    </message>
    <message>
        <source>The connection was lost on the way; the answer was gone on with.</source>
        <translation>途中连接断开；回答已续写。</translation>
    </message>
    <message>
        <source>The service does not accept the request: change or leave out %1.</source>
        <translation>服务不接受这个请求：请更改或去掉 %1。</translation>
    </message>
</context>
<context>
    <name>qwenda::exchange::ExchangeWords</name>
    <message>
        <source>The disk is full. Nothing was left behind.</source>
        <translation>磁盘已满。没有留下任何残余文件。</translation>
    </message>
    <message>
        <source>The folder cannot be written: %1</source>
        <translation>文件夹无法写入：%1</translation>
    </message>
    <message>
        <source>Another program holds the history: try again in a moment.</source>
        <translation>另一个程序正在使用历史：请稍后再试。</translation>
    </message>
    <message>
        <source>The history was written by a later Qwenda.</source>
        <translation>历史由更新版本的 Qwenda 写成。</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>没有文件夹 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>This did not work: %1</source>
        <translation>未能完成：%1</translation>
    </message>
    <message>
        <source>Qwenda</source>
        <translation>Qwenda</translation>
    </message>
    <message>
        <source>ChatGPT</source>
        <translation>ChatGPT</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Open WebUI</source>
        <translation>Open WebUI</translation>
    </message>
    <message>
        <source>Chatbox</source>
        <translation>Chatbox</translation>
    </message>
    <message>
        <source>LobeChat</source>
        <translation>LobeChat</translation>
    </message>
    <message>
        <source>Cherry Studio</source>
        <translation>Cherry Studio</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>the file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>the file ends in the middle, after %1 bytes: it was not copied whole. Nothing was imported.</source>
        <translation>文件在 %1 字节处中断：没有完整复制。未导入任何内容。</translation>
    </message>
    <message>
        <source>the file is damaged at byte %1. Nothing was imported.</source>
        <translation>文件在第 %1 字节处损坏。未导入任何内容。</translation>
    </message>
    <message>
        <source>the file is built to do harm (at byte %1). Nothing was imported.</source>
        <translation>文件含有恶意构造（第 %1 字节）。未导入任何内容。</translation>
    </message>
    <message>
        <source>the archive is damaged or not whole. Nothing was imported.</source>
        <translation>压缩包损坏或不完整。未导入任何内容。</translation>
    </message>
    <message>
        <source>the archive has a password (%1): unpack it first.</source>
        <translation>压缩包有密码（%1）：请先解压。</translation>
    </message>
    <message>
        <source>%1 in the archive would grow beyond all measure. Nothing was imported.</source>
        <translation>压缩包中的 %1 解压后会大得离谱。未导入任何内容。</translation>
    </message>
    <message>
        <source>there are no conversations in this archive.</source>
        <translation>这个压缩包里没有对话。</translation>
    </message>
    <message>
        <source>this backup of Cherry Studio holds its browser&apos;s own database, which no other program can open. In Cherry Studio choose the backup without &quot;direct&quot; copying, or export the topics as JSON.</source>
        <translation>这份 Cherry Studio 备份是其浏览器内部的数据库，其他程序无法打开。请在 Cherry Studio 中选择非“直接”复制的备份，或把话题导出为 JSON。</translation>
    </message>
    <message>
        <source>this is no export that Qwenda knows.</source>
        <translation>这不是 Qwenda 认识的导出文件。</translation>
    </message>
    <message>
        <source>Not carried: %1 is not built as a conversation is. %2</source>
        <translation>未导入：%1 的结构不是对话。%2</translation>
    </message>
    <message>
        <source>Not carried: %1 is too large for one conversation.</source>
        <translation>未导入：%1 太大，不能作为一个对话。</translation>
    </message>
    <message>
        <source>Not carried: %1 has no messages.</source>
        <translation>未导入：%1 没有消息。</translation>
    </message>
    <message>
        <source>Not carried: %1 is in the trash.</source>
        <translation>未导入：%1 在回收站中。</translation>
    </message>
    <message>
        <source>Not carried: %1 holds no conversations.</source>
        <translation>未导入：%1 不含对话。</translation>
    </message>
    <message>
        <source>Not carried: %1 cannot be read.</source>
        <translation>未导入：%1 无法读取。</translation>
    </message>
    <message>
        <source>%1: without the file or picture %2.</source>
        <translation>%1：缺少文件或图片 %2。</translation>
    </message>
    <message>
        <source>%1: without a part of an unknown kind (%2).</source>
        <translation>%1：略去一个未知类型的部分（%2）。</translation>
    </message>
    <message>
        <source>%1: a text of more than 8 MB was cut.</source>
        <translation>%1：超过 8 MB 的文本被截断。</translation>
    </message>
    <message>
        <source>%1: a message whose predecessor is missing got another place.</source>
        <translation>%1：有一条消息的上一条缺失，已换到别处。</translation>
    </message>
    <message>
        <source>%1: a message with an impossible date got its neighbour&apos;s.</source>
        <translation>%1：有一条消息的日期不可能，已改用相邻消息的日期。</translation>
    </message>
    <message>
        <source>%1: two messages with the same id; both came.</source>
        <translation>%1：两条消息的 id 相同；都已导入。</translation>
    </message>
</context>
<context>
    <name>qwenda::exchange::Export</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>读入&#x2009;%1&#x2009;个&#x2009;Token，写出&#x2009;%2&#x2009;个</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>qwenda::ParameterWords</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Higher is more varied, lower more predictable.</source>
        <translation>越高越多变，越低越稳定。</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>How much of the likely words to draw from.</source>
        <translation>从多大比例的可能词中选取。</translation>
    </message>
    <message>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <source>How many of the likely words to draw from.</source>
        <translation>从多少个可能词中选取。</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>Above 0 the answer returns less to what was said.</source>
        <translation>大于&#x2009;0&#x2009;时，回答较少重提说过的内容。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Above 1 the answer repeats itself less.</source>
        <translation>大于&#x2009;1&#x2009;时，回答较少重复。</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>回答上限</translation>
    </message>
    <message>
        <source>In tokens; thinking is not counted.</source>
        <translation>以 Token 计，不含思考。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same number gives nearly the same answer again.</source>
        <translation>同一个数会得到几乎相同的回答。</translation>
    </message>
    <message>
        <source>Stop words</source>
        <translation>停止词</translation>
    </message>
    <message>
        <source>The answer ends before one of these; one a line.</source>
        <translation>回答到其中一个词之前结束，每行一个。</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <translation>同时回答数</translation>
    </message>
    <message>
        <source>More than one can be paged through; each is paid for.</source>
        <translation>多个回答可以翻看，每个都计费。</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Slower, better at hard questions.</source>
        <translation>较慢，但更擅长难题。</translation>
    </message>
    <message>
        <source>Thinking budget</source>
        <translation>思考预算</translation>
    </message>
    <message>
        <source>At most so many tokens of thought.</source>
        <translation>思考最多用这么多 Token。</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>思考力度</translation>
    </message>
    <message>
        <source>How much to think; not together with a budget.</source>
        <translation>思考多少；不能与预算同用。</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>联网搜索</translation>
    </message>
    <message>
        <source>The model looks things up; searches may cost extra.</source>
        <translation>模型会上网查找，搜索可能另外计费。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What the answer is made of.</source>
        <translation>回答以什么形式给出。</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>The answer is one JSON object that fits it.</source>
        <translation>回答是一个符合它的 JSON 对象。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Without a language the model just chats.</source>
        <translation>不给语言时，模型只是聊天。</translation>
    </message>
    <message>
        <source>Pictures in full detail</source>
        <translation>高清图片</translation>
    </message>
    <message>
        <source>Small print becomes readable, at more tokens.</source>
        <translation>小字也能看清，但要用更多 Token。</translation>
    </message>
    <message>
        <source>Mark for the cache</source>
        <translation>标记缓存</translation>
    </message>
    <message>
        <source>Long chats get cheaper; the first request costs a little more.</source>
        <translation>长对话更便宜，首次请求略贵。</translation>
    </message>
    <message>
        <source>A whole number from %1 on</source>
        <translation>从 %1 起的整数</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>Above %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>大于 %1 且小于 %2</translation>
    </message>
    <message>
        <source>Above %1, at most %2</source>
        <translation>大于 %1，不超过 %2</translation>
    </message>
    <message>
        <source>From %1 to below %2</source>
        <translation>从 %1 到小于 %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>极低</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>深入</translation>
    </message>
    <message>
        <source>Several searches</source>
        <translation>多次搜索</translation>
    </message>
    <message>
        <source>Several searches, pages read</source>
        <translation>多次搜索并阅读网页</translation>
    </message>
</context>
<context>
    <name>qwenda::ParameterPanel</name>
    <message>
        <source>Always search</source>
        <translation>总是搜索</translation>
    </message>
    <message>
        <source>Not only when the model sees a need.</source>
        <translation>不只在模型认为需要时。</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>搜索方式</translation>
    </message>
    <message>
        <source>More searching is slower and may cost more.</source>
        <translation>搜得越多越慢，也可能更贵。</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>译成</translation>
    </message>
    <message>
        <source>A language&apos;s English name; empty: the model just chats.</source>
        <translation>语言的英文名；留空时模型只是聊天。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>A language&apos;s English name; empty: found out by the model.</source>
        <translation>语言的英文名；留空时由模型识别。</translation>
    </message>
    <message>
        <source>Field and style</source>
        <translation>领域与风格</translation>
    </message>
    <message>
        <source>A hint in English: “IT documentation, formal”.</source>
        <translation>用英文提示：“IT documentation, formal”。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>How words have to be translated: “word = translation”, one a line.</source>
        <translation>词语必须怎样翻译：“词 = 译文”，每行一个。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>The service refused these; they are not sent.</source>
        <translation>服务拒绝了这些设置，不再发送。</translation>
    </message>
    <message>
        <source>Oldest turns</source>
        <translation>最早的几轮</translation>
    </message>
    <message>
        <source>Left out to make room; you still see them.</source>
        <translation>为腾出空间而不发送，你仍能看到。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不发送的内容</translation>
    </message>
    <message>
        <source>Thinking and searching</source>
        <translation>思考与搜索</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>This is no JSON object</source>
        <translation>这不是 JSON 对象</translation>
    </message>
    <message>
        <source>“word = translation”, one a line</source>
        <translation>“词 = 译文”，每行一个</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON by a schema</source>
        <translation>按 Schema 的 JSON</translation>
    </message>
    <message>
        <source>As the service sees fit</source>
        <translation>由服务决定</translation>
    </message>
    <message>
        <source>As the model sees fit</source>
        <translation>由模型决定</translation>
    </message>
    <message numerus="yes">
        <source>Files of %n message(s)</source>
        <translation>
            <numerusform>%n 条消息的文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), summed up</source>
        <translation>
            <numerusform>%n 条消息，已总结</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::Shortening</name>
    <message>
        <source>≈ %1 tokens</source>
        <translation>≈ %1 Token</translation>
    </message>
    <message>
        <source>Sum up the oldest turns?</source>
        <translation>要总结最早的几轮吗？</translation>
    </message>
    <message>
        <source>Leave out the oldest turns?</source>
        <translation>要略去最早的几轮吗？</translation>
    </message>
    <message>
        <source>The chat is too long.</source>
        <translation>对话过长。</translation>
    </message>
    <message>
        <source>The chat is %1 tokens too long.</source>
        <translation>对话超出 %1 个 Token。</translation>
    </message>
    <message>
        <source>The chat is about %1 tokens too long.</source>
        <translation>对话大约超出 %1 个 Token。</translation>
    </message>
    <message>
        <source>Nothing before the last message could go instead: shorten the message itself or choose a model with a larger context.</source>
        <translation>最后一条消息之前没有可以略去的内容：请缩短消息本身，或选择上下文更大的模型。</translation>
    </message>
    <message>
        <source>The model gets a summary instead of these; making it costs a request. You still see everything.</source>
        <translation>模型将看到它们的总结，生成总结需要一次请求。你仍能看到全部内容。</translation>
    </message>
    <message>
        <source>The model is not told these any more; you still see everything.</source>
        <translation>这些内容不再发给模型，你仍能看到全部内容。</translation>
    </message>
    <message>
        <source>It may not be enough.</source>
        <translation>可能还不够。</translation>
    </message>
    <message>
        <source>Sum up and ask again</source>
        <translation>总结并重新提问</translation>
    </message>
    <message>
        <source>Leave out and ask again</source>
        <translation>略去并重新提问</translation>
    </message>
</context>
<context>
    <name>ParameterPopup</name>
    <message>
        <source>How to answer</source>
        <translation>怎样回答</translation>
    </message>
    <message>
        <source>What %1 takes; kept with this chat</source>
        <translation>%1 支持的设置，随本对话保存</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部还原</translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>%1: back to what holds without</source>
        <translation>%1：还原</translation>
    </message>
</context>
<context>
    <name>SnapshotDifferences</name>
    <message>
        <source>Keep chats and messages that came later</source>
        <translation>保留之后新增的对话和消息</translation>
    </message>
</context>
<context>
    <name>ImportDrop</name>
    <message>
        <source>Drop to import conversations</source>
        <translation>松开即可导入对话</translation>
    </message>
</context>
</TS>
