/** What comes by post and is on record beside the requests, until it belongs to one of them or is set aside. */
@NullMarked
package uk.foiworkflow.post;

import org.jspecify.annotations.NullMarked;
