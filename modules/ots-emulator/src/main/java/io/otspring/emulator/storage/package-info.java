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

/**
 * An ordered store of bytes, the only thing that knows where data is kept.
 * <p>
 * Keys and values are bytes and not rows. So an implementation needs no more than an
 * ordered map, whether it keeps it in memory or in a file, and the form in which rows are
 * written down is exercised by every test that runs in memory. A row with all its
 * versions is one value, which makes it the unit that readers see whole.
 */
@NullMarked
package io.otspring.emulator.storage;

import org.jspecify.annotations.NullMarked;
