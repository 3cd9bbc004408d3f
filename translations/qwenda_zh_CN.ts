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
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>More for “%1”</source>
        <translation>“%1”的更多操作</translation>
    </message>
</context>
<context>
    <name>CodeHead</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
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
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>ErrorCard</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
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
    <name>FooterRow</name>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Ctrl ⇧ C</source>
        <translation>Ctrl ⇧ C</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
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
        <source>Try again at most</source>
        <translation>最多重试</translation>
    </message>
    <message>
        <source>Never when an answer may already have been billed.</source>
        <translation>可能已经计费的请求绝不重发。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不重试</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>1&#x2009;次</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n&#x2009;次</numerusform>
        </translation>
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
        <source>Filter chats</source>
        <translation>筛选对话</translation>
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
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
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
    <name>ToEndButton</name>
    <message>
        <source>To the end</source>
        <translation>回到底部</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
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
        <source>“%1” was deleted</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <source>What arrived is saved. Asking again gives a new answer beside it.</source>
        <translation>已收到的内容已保存。重新提问会另得一条回答。</translation>
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
        <source>Your message is saved and was not sent. Check the connection, then try again.</source>
        <translation>你的消息已保存，尚未发出。请检查网络后重试。</translation>
    </message>
    <message>
        <source>The proxy refused the connection</source>
        <translation>代理拒绝了连接</translation>
    </message>
    <message>
        <source>Your message is saved. Check the system&apos;s proxy settings, then try again.</source>
        <translation>你的消息已保存。请检查系统的代理设置后重试。</translation>
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
        <translation>钥匙串已锁定</translation>
    </message>
    <message>
        <source>Unlock it to use the keys in it; a key you enter now lasts until Qwenda is closed.</source>
        <translation>解锁后即可使用其中的密钥；现在输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>There is no keychain on this system</source>
        <translation>这个系统没有钥匙串</translation>
    </message>
    <message>
        <source>A key you enter lasts until Qwenda is closed and is never written to a file.</source>
        <translation>输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭，绝不写入文件。</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>钥匙串没有响应</translation>
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
</context>
<context>
    <name>qwenda::FirstRun</name>
    <message>
        <source>Kept in your system keychain, never in a file.</source>
        <translation>保存在系统钥匙串里，绝不写入文件。</translation>
    </message>
    <message>
        <source>Kept until Qwenda is closed: the system&apos;s keychain cannot be used.</source>
        <translation>只保留到&#x2009;Qwenda&#x2009;关闭：系统钥匙串不可用。</translation>
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
        <translation>系统钥匙串已锁定。现在输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Keys last until Qwenda is closed and are never written to a file.</source>
        <translation>这个系统没有钥匙串。密钥只保留到&#x2009;Qwenda&#x2009;关闭，绝不写入文件。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer. Keys you enter now last until Qwenda is closed.</source>
        <translation>系统钥匙串没有响应。现在输入的密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>One key for each region, all in your system keychain.</source>
        <translation>每个地域一个密钥，都保存在系统钥匙串里。</translation>
    </message>
    <message>
        <source>In force from the environment: %1</source>
        <translation>环境变量正在生效：%1</translation>
    </message>
    <message>
        <source>Models and prices as of %1</source>
        <translation>模型与价格截至&#x2009;%1</translation>
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
        <translation>在钥匙串里</translation>
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
        <translation>钥匙串已锁定</translation>
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
</context>
<context>
    <name>qwenda::WindowNotices</name>
    <message>
        <source>Everything is on disk again</source>
        <translation>所有内容都已写入磁盘</translation>
    </message>
    <message>
        <source>The keychain is locked. Your keys are in it.</source>
        <translation>钥匙串已锁定，你的密钥在里面。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>There is no keychain on this system: a key lasts until Qwenda is closed.</source>
        <translation>这个系统没有钥匙串：密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
    <message>
        <source>The keychain does not answer: a key lasts until Qwenda is closed.</source>
        <translation>钥匙串没有响应：密钥只保留到&#x2009;Qwenda&#x2009;关闭。</translation>
    </message>
</context>
<context>
    <name>qwenda::cli::Words</name>
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
        <source>print one JSON object instead of the text</source>
        <translation>输出一个 JSON 对象，而不是文字</translation>
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
        <source>--%1 opens the window and does not go with ask</source>
        <translation>--%1 用于打开窗口，不能与 ask 同用</translation>
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
        <translation>钥匙串已锁定：请解锁，或设置 DASHSCOPE_API_KEY。</translation>
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
        <source>The service does not accept the request: look at %1.</source>
        <translation>服务不接受这个请求：请检查 %1。</translation>
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
        <translation>钥匙串没有响应：请设置 DASHSCOPE_API_KEY，或重试。</translation>
    </message>
    <message>
        <source>There is no API key and no keychain here: set DASHSCOPE_API_KEY.</source>
        <translation>没有 API Key，这个系统也没有钥匙串：请设置 DASHSCOPE_API_KEY。</translation>
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
</context>
</TS>
