package uk.foiworkflow.ui.signin;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who signed in with a name and a password, which their session keeps for the calls that are made for them. */
final class StaffMember extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Person person;
    private final transient String authorization;

    StaffMember(Person person, String authorization) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.authorization = authorization;
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return authorization;
    }

    @Override
    public String getName() {
        return person.user();
    }
}
