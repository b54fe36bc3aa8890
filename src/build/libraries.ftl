<#-- One line for each library: name, version, licences, page. Written by: mvn license:add-third-party@libraries -->
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}|${library.version}|${entry.getValue()?join(" or ")}|${(library.url)!""}
</#list>
