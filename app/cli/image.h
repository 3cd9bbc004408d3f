// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/picturecommand.h"
#include "cli/pictureoutcome.h"
#include "client/picturerequest.h"

namespace qwenda::cli {

/// `qwenda image`: one order, its pictures into the gallery and copies into a folder.
class Image : public PictureCommand
{
    Q_OBJECT

public:
    Image(const Invocation &run, const Doors &doors, QObject *parent = nullptr);

protected:
    bool prepare() override;
    void go() override;
    void interrupt() override;
    QByteArray json(const std::optional<Error> &error) const override;

private:
    QString chooseModel() const;
    bool readPrompt();
    bool readReferences();
    void keepReferences(qsizetype index);
    void order();
    void tell();
    void collect();
    void copy(const QList<PictureRecord> &records, qsizetype index);
    void conclude();

    PictureRequest m_request;
    QString m_orderId;
    PictureOrder m_order;
    QList<SavedPicture> m_saved;
    std::optional<Error> m_copyError;
    bool m_isInterrupted = false;
};

} // namespace qwenda::cli
