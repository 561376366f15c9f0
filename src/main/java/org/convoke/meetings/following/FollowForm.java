package org.convoke.meetings.following;

import org.convoke.web.Language;

/** What somebody who wants to follow a group fills in. */
record FollowForm(String email, Language language) {
}
