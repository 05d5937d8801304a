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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A link to another place of the checkout.
 *
 * @param path the path of the file or directory in the checkout
 * @param anchor the id of the heading, empty if the link leads to the whole
 */
record Link(Path path, String anchor) {

	/**
	 * Returns where a link leads.
	 * @param from the page that has the link
	 * @param destination the link as the page has it
	 * @return the link, or nothing if it leads out of the checkout
	 */
	static Optional<Link> parse(Path from, String destination) {
		if (destination.matches("[a-z]+:.*")) {
			return Optional.empty();
		}
		int hash = destination.indexOf('#');
		String path = (hash >= 0) ? destination.substring(0, hash) : destination;
		String anchor = (hash >= 0) ? destination.substring(hash + 1) : "";
		Path target = path.isEmpty() ? from : from.resolveSibling(path).normalize();
		return Optional.of(new Link(target, URLDecoder.decode(anchor, StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return this.anchor.isEmpty() ? this.path.toString() : this.path + "#" + this.anchor;
	}

}
