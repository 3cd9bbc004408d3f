// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/picturerequest.h"
#include "session/studio.h"
#include "storage/picturerecord.h"
#include "ui/drawingoffer.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>
#include <QVariantList>

namespace qwenda {

class Gallery;
class Toast;
struct Workshop;

/// Where pictures are ordered: words, model and everything the model takes, the price before it is paid. Knows nothing of
/// tiles. Owned by Atelier.
class StudioDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString prompt READ prompt WRITE setPrompt NOTIFY promptChanged)
    Q_PROPERTY(QString negative READ negative WRITE setNegative NOTIFY changed)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY changed)
    Q_PROPERTY(QVariantList models READ models NOTIFY changed)     ///< {id, name, note, isLegacy}
    Q_PROPERTY(QString regionId READ regionId WRITE setRegionId NOTIFY changed)
    Q_PROPERTY(QString regionName READ regionName NOTIFY changed)
    Q_PROPERTY(QVariantList regions READ regions NOTIFY changed)   ///< {id, name}; those with a key first
    Q_PROPERTY(QVariantList sizes READ sizes NOTIFY changed)       ///< {size, name}; empty: takes none
    Q_PROPERTY(QString sizeName READ sizeName NOTIFY changed)
    Q_PROPERTY(QString shortSizeName READ shortSizeName NOTIFY changed) ///< "1:1 · 2048"
    Q_PROPERTY(QString size READ size WRITE setSize NOTIFY changed)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY changed)
    Q_PROPERTY(int mostCount READ mostCount NOTIFY changed)
    Q_PROPERTY(SeedMode seedMode READ seedMode WRITE setSeedMode NOTIFY changed)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY changed)
    Q_PROPERTY(QVariantList styles READ styles NOTIFY changed)     ///< {style, name}; empty: takes none
    Q_PROPERTY(QString style READ style WRITE setStyle NOTIFY changed)
    Q_PROPERTY(QString styleName READ styleName NOTIFY changed)
    Q_PROPERTY(bool rewrites READ rewrites WRITE setRewrites NOTIFY changed)
    Q_PROPERTY(bool watermark READ watermark WRITE setWatermark NOTIFY changed)
    Q_PROPERTY(bool takesNegative READ takesNegative NOTIFY changed)
    Q_PROPERTY(bool takesSeed READ takesSeed NOTIFY changed)
    Q_PROPERTY(bool takesRewriting READ takesRewriting NOTIFY changed)
    Q_PROPERTY(bool takesWatermark READ takesWatermark NOTIFY changed)
    Q_PROPERTY(bool takesReference READ takesReference NOTIFY changed)
    Q_PROPERTY(QVariantList references READ references NOTIFY changed) ///< {id, url}
    Q_PROPERTY(QString priceText READ priceText NOTIFY changed)    ///< "4 × $0.035 ="; empty: not known
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)    ///< "$0.14"
    Q_PROPERTY(int variationCount READ variationCount NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)        ///< why it cannot be drawn; empty: it can
    Q_PROPERTY(QString rewritten READ rewritten NOTIFY rewrittenChanged) ///< the newest picture's prompt as it was rewritten

public:
    enum SeedMode { Random, Locked, Step };
    Q_ENUM(SeedMode)
    enum Edit { Words, Upscale, Colourise, Restyle };
    Q_ENUM(Edit)

    StudioDesk(Workshop &workshop, Gallery &gallery, Toast &toast, QObject *parent = nullptr);

    QString prompt() const { return m_request.prompt; }
    void setPrompt(const QString &prompt);
    QString negative() const { return m_request.negativePrompt; }
    void setNegative(const QString &words);
    QString model() const { return m_request.model; }
    void setModel(const QString &model);
    QVariantList models() const;
    QString regionId() const { return m_regionId; }
    void setRegionId(const QString &regionId);
    QString regionName() const;
    QVariantList regions() const;
    QVariantList sizes() const;
    QString size() const { return m_request.size; }
    QString sizeName() const;
    QString shortSizeName() const;
    void setSize(const QString &size);
    int count() const { return m_request.count; }
    void setCount(int count);
    int mostCount() const;
    SeedMode seedMode() const { return m_seedMode; }
    void setSeedMode(SeedMode mode);
    QString seed() const;
    void setSeed(const QString &seed);
    QVariantList styles() const;
    QString style() const { return m_request.style; }
    QString styleName() const;
    void setStyle(const QString &style);
    bool rewrites() const { return m_request.promptExtend.value_or(true); }
    void setRewrites(bool on);
    bool watermark() const { return m_request.watermark.value_or(false); }
    void setWatermark(bool on);
    bool takesNegative() const;
    bool takesSeed() const;
    bool takesRewriting() const;
    bool takesWatermark() const;
    bool takesReference() const;
    QVariantList references() const;
    QString priceText() const;
    QString totalText() const;
    int variationCount() const;
    QString problem() const;
    QString rewritten() const { return m_rewritten; }

    /// Sends every variation of the prompt to the queue.
    Q_INVOKABLE void draw();
    /// The prompt before or after this one; -1 is older. Begins with those of the gallery.
    Q_INVOKABLE void recall(int step);
    /// A file dropped or chosen. A picture that Qwenda has saved brings its settings along and goes into the gallery; any
    /// other becomes a reference.
    Q_INVOKABLE void takeFile(const QUrl &file);
    Q_INVOKABLE void pasteReference();
    Q_INVOKABLE void addReference(const QString &pictureId);
    Q_INVOKABLE void removeReference(const QString &pictureId);
    /// All settings of a picture. `isVariation`: without its seed.
    Q_INVOKABLE void useSettings(const QString &pictureId, bool isVariation);
    /// Edits that need no mask. Words: fills the desk; the others go to the queue at once.
    Q_INVOKABLE void edit(const QString &pictureId, qwenda::StudioDesk::Edit kind, const QString &words);
    /// What an edit would cost, for its menu.
    Q_INVOKABLE QString editPrice(qwenda::StudioDesk::Edit kind) const;
    Q_INVOKABLE bool canEdit(qwenda::StudioDesk::Edit kind) const;
    /// One picture for a chat, from words and so many pictures: as the desk stands, or, where its model cannot start from
    /// those, with the first model of the region that can. An empty model: there is none. The references are still to come.
    PictureRequest chatRequest(const QString &words, qsizetype pictures) const;
    /// "wan2.5-t2i-preview draws one picture · ¥0.2".
    DrawingOffer chatOffer(qsizetype pictures) const;
    void refresh() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void promptChanged();
    void rewrittenChanged();
    /// The field should take the focus.
    void focusWanted();

private:
    const PictureRules *rules() const;
    /// The first one sold in the region that draws from words; nullptr: none.
    /// With an address of one's own nobody knows: all of them are.
    bool isHere(const PictureRules &rules) const;
    const PictureRules *firstModelHere() const;
    /// The desk's own where it can, else the first of the region that draws from so many pictures; nullptr: none.
    const PictureRules *rulesForChat(qsizetype pictures) const;
    const PictureRules *rulesFor(Edit kind) const;
    PictureRequest editRequest(Edit kind, const QString &words) const;
    void fit();
    void learnHistory();
    void keepReference(const QByteArray &bytes);
    void apply(const PictureRecord &picture, bool isVariation);
    std::optional<PictureRules::Cost> cost() const;

    Workshop &m_workshop;
    Gallery &m_gallery;
    Toast &m_toast;
    PictureRequest m_request;
    QString m_regionId;
    SeedMode m_seedMode = Random;
    qint64 m_seed = 0;
    QStringList m_history; ///< oldest first
    int m_place = 0;       ///< in m_history; its size: the newest words
    QString m_newest;
    QString m_rewritten;
};

} // namespace qwenda
