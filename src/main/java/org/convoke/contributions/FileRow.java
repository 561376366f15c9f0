package org.convoke.contributions;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A file of a contribution in a list; also its wire form.
 *
 * @param position the last segment of its address
 */
record FileRow(@JsonIgnore int position, String name, long size, String sha256) {
}
