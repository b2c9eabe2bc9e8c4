/** The documents of a case over HTTP: how they come, are listed, read and answered for. */
@NullMarked
package uk.foiworkflow.api.documents;

import org.jspecify.annotations.NullMarked;
