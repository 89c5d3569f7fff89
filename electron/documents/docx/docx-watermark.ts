// The word that a rehearsal carries across every page of its word-processor file, drawn as office programs draw it.

import { ImportedXmlComponent, Run } from 'docx';
import { escapeHtml } from '../html/html-text.ts';
import { officeTypeface } from './docx-style.ts';

/** A shape of type 136 ("text on a path") behind the text, turned by 52 degrees. */
const shapeXml = (
  word: string,
): string => `<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
<v:shape id="PaperWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" o:allowincell="f" fillcolor="#e4e4e4" stroked="f" style="position:absolute;margin-left:0;margin-top:0;width:460pt;height:110pt;rotation:308;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin">
<v:textpath style="font-family:&quot;${officeTypeface}&quot;;font-size:1pt;font-weight:bold" string="${escapeHtml(word)}"/></v:shape></w:pict>`;

/** A run for a paragraph in the page's header, with the word as a drawing behind the text. */
export class WatermarkRun extends Run {
  constructor(word: string) {
    super({ noProof: true });
    this.root.push(ImportedXmlComponent.fromXmlString(shapeXml(word)));
  }
}
