<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CodeTools</name>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>Show all %n line</numerusform>
            <numerusform>Show all %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatienceCard</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message numerus="yes">
        <source>Draws %n variations of these words</source>
        <translation>
            <numerusform>Draws %n variation of these words</numerusform>
            <numerusform>Draws %n variations of these words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToEndButton</name>
    <message numerus="yes">
        <source>To the end: %n new lines</source>
        <translation>
            <numerusform>To the end: %n new line</numerusform>
            <numerusform>To the end: %n new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::Atelier</name>
    <message numerus="yes">
        <source>%n lost orders found</source>
        <translation>
            <numerusform>%n lost order found</numerusform>
            <numerusform>%n lost orders found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::Diagnostics</name>
    <message numerus="yes">
        <source>Reachable, the key works, %n models</source>
        <translation>
            <numerusform>Reachable, the key works, %n model</numerusform>
            <numerusform>Reachable, the key works, %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n tokens</source>
        <translation>
            <numerusform>%1 · %n token</numerusform>
            <numerusform>%1 · %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention.</source>
        <translation>
            <numerusform>%n thing needs attention.</numerusform>
            <numerusform>%n things need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::ErrorWords</name>
    <message numerus="yes">
        <source>%n before this one</source>
        <translation>
            <numerusform>%n before this one</numerusform>
            <numerusform>%n before this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::ExchangeDesk</name>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new conversation(s)</source>
        <translation>
            <numerusform>%n new conversation</numerusform>
            <numerusform>%n new conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known conversation(s) went on</source>
        <translation>
            <numerusform>%n known conversation went on</numerusform>
            <numerusform>%n known conversations went on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) imported</source>
        <translation>
            <numerusform>%n conversation imported</numerusform>
            <numerusform>%n conversations imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::Gallery</name>
    <message numerus="yes">
        <source>%n pictures deleted</source>
        <translation>
            <numerusform>%n picture deleted</numerusform>
            <numerusform>%n pictures deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::JobList</name>
    <message numerus="yes">
        <source>Drawing %n pictures</source>
        <translation>
            <numerusform>Drawing %n picture</numerusform>
            <numerusform>Drawing %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before it</source>
        <translation>
            <numerusform>%n before it</numerusform>
            <numerusform>%n before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::MessageRoles</name>
    <message numerus="yes">
        <source>%n page(s) · %1</source>
        <translation>
            <numerusform>%n page · %1</numerusform>
            <numerusform>%n pages · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) · %1</source>
        <translation>
            <numerusform>%n character · %1</numerusform>
            <numerusform>%n characters · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::PictureOutbox</name>
    <message numerus="yes">
        <source>%n picture(s) saved</source>
        <translation>
            <numerusform>%n picture saved</numerusform>
            <numerusform>%n pictures saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) exported</source>
        <translation>
            <numerusform>%n picture exported</numerusform>
            <numerusform>%n pictures exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::StudioDesk</name>
    <message numerus="yes">
        <source>This model takes at most %n pictures.</source>
        <translation>
            <numerusform>This model takes at most %n picture.</numerusform>
            <numerusform>This model takes at most %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::cli::Words</name>
    <message numerus="yes">
        <source>the key works, %n models</source>
        <translation>
            <numerusform>the key works, %n model</numerusform>
            <numerusform>the key works, %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json names them all.</source>
        <translation>
            <numerusform>… and %n more; --json names them all.</numerusform>
            <numerusform>… and %n more; --json names them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known conversation(s) went on</source>
        <translation>
            <numerusform>%n known conversation went on</numerusform>
            <numerusform>%n known conversations went on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not carried</source>
        <translation>
            <numerusform>%n not carried</numerusform>
            <numerusform>%n not carried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks to fetch</source>
        <translation>
            <numerusform>%n task to fetch</numerusform>
            <numerusform>%n tasks to fetch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the answer could not be read and were left out.</source>
        <translation>
            <numerusform>%n part of the answer could not be read and was left out.</numerusform>
            <numerusform>%n parts of the answer could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qwenda::ParameterPanel</name>
    <message numerus="yes">
        <source>Files of %n message(s)</source>
        <translation>
            <numerusform>Files of %n message</numerusform>
            <numerusform>Files of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), summed up</source>
        <translation>
            <numerusform>%n message, summed up</numerusform>
            <numerusform>%n messages, summed up</numerusform>
        </translation>
    </message>
</context>
</TS>
