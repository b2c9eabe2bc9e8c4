/** Who is at the screen: sign-in, the session and its end. */
@NullMarked
package uk.foiworkflow.ui.signin;

import org.jspecify.annotations.NullMarked;
