/**
 * Pages: templates, the GOV.UK partials they are made of, the layout, style sheet and script. Only
 * this package speaks to the template engine; a feature hands it a record and gets HTML back.
 */
@NullMarked
package plumbline.web;

import org.jspecify.annotations.NullMarked;
