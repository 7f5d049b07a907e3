/** A host that is a module, as an application on the module path is. */
module dev.touchpoint.host {
    requires dev.touchpoint.nps;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires static org.jspecify;
}
