/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * One page.
 *
 * @param source its path in the checkout
 * @param document its content
 * @param anchors the ids of its headings
 */
record Page(Path source, Node document, Set<String> anchors) {

	private static final String CHINESE = ".zh-CN";

	private static final Pattern ID = Pattern.compile("<h[1-6] id=\"([^\"]*)\">");

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
			HeadingAnchorExtension.create());

	static Page parse(Path source, String markdown) {
		Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
		Set<String> anchors = new TreeSet<>();
		Matcher ids = ID.matcher(renderer().render(document));
		while (ids.find()) {
			anchors.add(ids.group(1));
		}
		return new Page(source, document, anchors);
	}

	/**
	 * Returns where the page goes in the site. A README is the index of its directory.
	 */
	Path target() {
		return target(this.source);
	}

	List<Link> links() {
		List<Link> links = new ArrayList<>();
		this.document.accept(new AbstractVisitor() {
			@Override
			public void visit(org.commonmark.node.Link link) {
				Link.parse(Page.this.source, link.getDestination()).ifPresent(links::add);
				visitChildren(link);
			}
		});
		return links;
	}

	/**
	 * Returns the page as HTML.
	 * @param template the frame, with places for what differs
	 * @param pages all pages, links to which are changed to links in the site
	 */
	String html(String template, Map<Path, Page> pages) {
		HtmlRenderer renderer = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.attributeProviderFactory(context -> (node, tag, attributes) -> {
				if (node instanceof org.commonmark.node.Link link) {
					Link.parse(this.source, link.getDestination())
						.filter(target -> pages.containsKey(target.path()))
						.ifPresent(target -> attributes.put("href", inSite(target)));
				}
			})
			.build();
		return template.replace("{language}", isChinese() ? "zh-CN" : "en")
			.replace("{title}", title())
			.replace("{guide}",
					inSite(new Link(Path.of(isChinese() ? "docs/guide/README.zh-CN.md" : "docs/guide/README.md"), "")))
			.replace("{start}", inSite(new Link(Path.of(isChinese() ? "README.zh-CN.md" : "README.md"), "")))
			.replace("{guideTitle}", isChinese() ? "\u6307\u5357" : "Guide")
			.replace("{content}", renderer.render(this.document));
	}

	private boolean isChinese() {
		return this.source.toString().contains(CHINESE);
	}

	private String title() {
		Node node = this.document.getFirstChild();
		while (node != null && !(node instanceof Heading)) {
			node = node.getNext();
		}
		return (node != null) ? TextContentRenderer.builder().build().render(node).replace("<", "&lt;") : "OTSpring";
	}

	private String inSite(Link link) {
		Path here = (target().getParent() != null) ? target().getParent() : Path.of("");
		String path = here.relativize(target(link.path())).toString().replace('\\', '/');
		return link.anchor().isEmpty() ? path : path + "#" + link.anchor();
	}

	private static Path target(Path source) {
		String name = source.getFileName().toString().replaceFirst("^README", "index").replaceFirst("[.]md$", ".html");
		return source.resolveSibling(name);
	}

	private static HtmlRenderer renderer() {
		return HtmlRenderer.builder().extensions(EXTENSIONS).build();
	}

}
