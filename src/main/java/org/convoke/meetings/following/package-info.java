/**
 * Following a group by e-mail without an account: asked for, confirmed by the address,
 * told of what is new, stopped by a link.
 */
@org.springframework.modulith.NamedInterface("following")
package org.convoke.meetings.following;
