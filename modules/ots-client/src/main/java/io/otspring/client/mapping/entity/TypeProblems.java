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

package io.otspring.client.mapping.entity;

/**
 * Takes what is wrong with one type, that of the entity or one that it embeds.
 *
 * @param type the type
 * @param path the property that it is the type of, with a dot behind it, or empty
 * @param problems what is wrong with the entity
 */
record TypeProblems(Class<?> type, String path, Problems problems) {

	void ofType(String reason) {
		if (this.path.isEmpty()) {
			this.problems.ofType(reason);
		}
		else {
			this.problems.ofProperty(this.path.substring(0, this.path.length() - 1), "has a type that " + reason);
		}
	}

	void ofMember(String name, String reason) {
		this.problems.ofProperty(this.path + name, reason);
	}

	int count() {
		return this.problems.count();
	}

	/**
	 * Returns the reason why a member cannot be used: nothing else keeps it from being.
	 */
	String inaccessible() {
		return "is not accessible: the module " + this.type.getModule().getName() + " has to open "
				+ this.type.getPackageName();
	}

}
