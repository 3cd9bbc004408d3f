// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Languages that look like C: braces, // and /* */.

#include "markdown/language.h"

namespace qwenda::markdown {

namespace {

using namespace LexerFlag;

constexpr Region lineComment{u"//"};
constexpr Region blockComment{u"/*", u"*/", Token::Comment, true};
constexpr Region nestedComment{u"/*", u"*/", Token::Comment, true, 0, nullptr, true};
constexpr Region quoted{u"\"", u"\"", Token::String, false, u'\\'};
constexpr Region character{u"'", u"'", Token::String, false, u'\\'};
constexpr Region tripleQuoted{u"\"\"\"", u"\"\"\"", Token::String, true, u'\\'};
constexpr Region backticked{u"`", u"`", Token::String, true};
constexpr Region hashComment{u"#"};

constexpr Region plainRegions[] = {lineComment, blockComment, quoted, character};
constexpr Region cppRegions[] = {lineComment, blockComment, {u"R\"(", u")\"", Token::String, true}, quoted, character};
constexpr Region javaRegions[] = {lineComment, blockComment, tripleQuoted, quoted, character};
constexpr Region csharpRegions[] = {lineComment,  blockComment, tripleQuoted, {u"@\"", u"\"", Token::String, true, u'"'},
                                    {u"$@\"", u"\"", Token::String, true, u'"'}, quoted, character};
constexpr Region scriptRegions[] = {lineComment, blockComment, quoted, character,
                                    {u"`", u"`", Token::String, true, u'\\', u"${"}};
constexpr Region goRegions[] = {lineComment, blockComment, quoted, character, backticked};
constexpr Region rustRegions[] = {lineComment, nestedComment, {u"r##\"", u"\"##", Token::String, true},
                                  {u"r#\"", u"\"#", Token::String, true}, {u"r\"", u"\"", Token::String, true},
                                  {u"#[", u"]", Token::Function, true}, {u"#![", u"]", Token::Function, true},
                                  {u"\"", u"\"", Token::String, true, u'\\'}, character};
constexpr Region kotlinRegions[] = {lineComment, nestedComment, {u"\"\"\"", u"\"\"\"", Token::String, true, 0, u"${"},
                                    {u"\"", u"\"", Token::String, false, u'\\', u"${"}, character};
constexpr Region swiftRegions[] = {lineComment, nestedComment, {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\', u"\\("},
                                   {u"\"", u"\"", Token::String, false, u'\\', u"\\("}};
constexpr Region phpRegions[] = {lineComment, {u"/*", u"*/", Token::Comment, true}, {u"<?php", nullptr, Token::Keyword},
                                 {u"?>", nullptr, Token::Keyword}, {u"#[", u"]", Token::Function}, hashComment,
                                 {u"\"", u"\"", Token::String, true, u'\\'}, {u"'", u"'", Token::String, true, u'\\'}};
constexpr Region dartRegions[] = {lineComment, nestedComment, {u"'''", u"'''", Token::String, true, u'\\', u"${"},
                                  {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\', u"${"},
                                  {u"\"", u"\"", Token::String, false, u'\\', u"${"},
                                  {u"'", u"'", Token::String, false, u'\\', u"${"}};
constexpr Region groovyRegions[] = {lineComment, blockComment, {u"'''", u"'''", Token::String, true, u'\\'},
                                    {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\', u"${"},
                                    {u"\"", u"\"", Token::String, false, u'\\', u"${"}, character};
constexpr Region hclRegions[] = {lineComment, blockComment, hashComment, {u"\"", u"\"", Token::String, false, u'\\', u"${"}};
constexpr Region graphqlRegions[] = {hashComment, tripleQuoted, quoted};
constexpr Region zigRegions[] = {lineComment, {u"\\\\", nullptr, Token::String}, quoted, character};
constexpr Region glslRegions[] = {lineComment, blockComment};

constexpr char16_t cWords[] =
    u"auto break case const continue default do else enum extern for goto if inline register restrict return sizeof static "
    u"struct switch typedef union volatile while NULL true false _Bool _Static_assert nullptr";
constexpr char16_t cTypes[] =
    u"void char short int long float double signed unsigned bool size_t ssize_t ptrdiff_t int8_t int16_t int32_t int64_t "
    u"uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t FILE wchar_t char16_t char32_t";
constexpr char16_t cppWords[] =
    u"alignas alignof and and_eq asm auto bitand bitor break case catch class co_await co_return co_yield compl concept const "
    u"consteval constexpr constinit const_cast continue decltype default delete do dynamic_cast else enum explicit export "
    u"extern false final for friend goto if import inline module mutable namespace new noexcept not not_eq nullptr operator or "
    u"or_eq override private protected public register reinterpret_cast requires return sizeof static static_assert "
    u"static_cast struct switch template this thread_local throw true try typedef typeid typename union using virtual volatile "
    u"while xor";
constexpr char16_t javaWords[] =
    u"abstract assert break case catch class const continue default do else enum extends final finally for goto if implements "
    u"import instanceof interface native new non-sealed null package permits private protected public record return sealed "
    u"static strictfp super switch synchronized this throw throws transient true false try var volatile while yield";
constexpr char16_t scriptWords[] =
    u"as async await break case catch class const continue debugger default delete do else export extends false finally for "
    u"from function get if import in instanceof let new null of return set static super switch this throw true try typeof "
    u"undefined var void while with yield NaN Infinity";
constexpr char16_t typescriptWords[] =
    u"abstract any as asserts async await break case catch class const constructor continue debugger declare default delete do "
    u"else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof "
    u"let module namespace new null of out override private protected public readonly return satisfies set static super switch "
    u"this throw true try type typeof undefined unique using var void while with yield";
constexpr char16_t csharpWords[] =
    u"abstract as async await base break case catch checked class const continue default delegate do else enum event explicit "
    u"extern false finally fixed for foreach get global goto if implicit in init interface internal is lock nameof namespace "
    u"new null operator out override params partial private protected public readonly record ref required return sealed set "
    u"sizeof stackalloc static struct switch this throw true try typeof unchecked unsafe using value var virtual volatile when "
    u"where while with yield";

constexpr LanguageTable tables[] = {
    {u"C", u"c h", u"c", LexerKind::Code, HashDirective | CallIsFunction, plainRegions, cWords, cTypes},
    {u"C++", u"cpp c++ cc cxx hpp hh hxx cuda cu ino arduino", u"cpp", LexerKind::Code,
     HashDirective | CallIsFunction | UpperIsType | QuotePrefix, cppRegions, cppWords,
     u"void char short int long float double signed unsigned bool size_t ptrdiff_t int8_t int16_t int32_t int64_t uint8_t "
     u"uint16_t uint32_t uint64_t intptr_t uintptr_t wchar_t char8_t char16_t char32_t string string_view vector map set "
     u"unordered_map unordered_set pair tuple optional variant array deque list unique_ptr shared_ptr function span"},
    {u"Objective-C", u"objective-c objectivec objc obj-c m mm", u"m", LexerKind::Code,
     HashDirective | CallIsFunction | UpperIsType | AtDecorator, plainRegions,
     u"auto break case const continue default do else enum extern for goto if in inline return self sizeof static struct super "
     u"switch typedef union volatile while nil Nil NULL YES NO true false id",
     u"void char short int long float double signed unsigned BOOL instancetype CGFloat size_t"},
    {u"Java", u"java jsp", u"java", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, javaRegions, javaWords,
     u"boolean byte char double float int long short void"},
    {u"JavaScript", u"javascript js jsx mjs cjs node", u"js", LexerKind::Code,
     CallIsFunction | UpperIsType | AtDecorator | RegexLiteral, scriptRegions, scriptWords, u""},
    {u"TypeScript", u"typescript ts tsx mts cts", u"ts", LexerKind::Code,
     CallIsFunction | UpperIsType | AtDecorator | RegexLiteral, scriptRegions, typescriptWords,
     u"string number boolean object symbol bigint unknown never"},
    {u"C#", u"csharp cs c# dotnet", u"cs", LexerKind::Code, HashDirective | CallIsFunction | UpperIsType | QuotePrefix,
     csharpRegions, csharpWords,
     u"bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort void"},
    {u"Go", u"go golang", u"go", LexerKind::Code, CallIsFunction, goRegions,
     u"break case chan const continue default defer else fallthrough for func go goto if import interface map package range "
     u"return select struct switch type var nil true false iota",
     u"any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 "
     u"uint16 uint32 uint64 uintptr"},
    {u"Rust", u"rust rs", u"rs", LexerKind::Code, CallIsFunction | UpperIsType | Lifetime, rustRegions,
     u"as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub "
     u"ref return self Self static struct super trait true type union unsafe use where while yield macro_rules",
     u"bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize String Vec Option Result Box"},
    {u"Kotlin", u"kotlin kt kts", u"kt", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, kotlinRegions,
     u"abstract actual annotation as break by catch class companion const constructor continue crossinline data do else enum "
     u"expect external false final finally for fun get if import in infix init inline inner interface internal is lateinit "
     u"noinline null object open operator out override package private protected public reified return sealed set super "
     u"suspend tailrec this throw true try typealias val value var vararg when where while", u""},
    {u"Swift", u"swift", u"swift", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator | HashDirective, swiftRegions,
     u"actor any as associatedtype async await break case catch class continue convenience default defer deinit didSet do "
     u"dynamic else enum extension fallthrough false fileprivate final for func get guard if import in indirect infix init "
     u"inout internal is isolated lazy let mutating nil nonisolated nonmutating open operator optional override postfix "
     u"precedencegroup prefix private protocol public repeat required rethrows return self Self set some static struct "
     u"subscript super switch throw throws true try typealias unowned var weak where while willSet", u""},
    {u"PHP", u"php php3 php8 phtml", u"php", LexerKind::Code,
     IgnoresCase | CallIsFunction | UpperIsType | DollarVariable | HereDocument, phpRegions,
     u"abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty "
     u"enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally fn for foreach function "
     u"global goto if implements include include_once instanceof insteadof interface isset list match namespace new null or "
     u"parent print private protected public readonly require require_once return self static switch this throw trait true try "
     u"unset use var while xor yield",
     u"bool float int iterable mixed never object string void"},
    {u"Dart", u"dart flutter", u"dart", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, dartRegions,
     u"abstract as assert async await base break case catch class const continue covariant default deferred do else enum export "
     u"extends extension external factory false final finally for get hide if implements import in interface is late library "
     u"mixin new null of on operator part required rethrow return sealed set show static super switch sync this throw true try "
     u"typedef var when while with yield",
     u"bool double dynamic int num void"},
    {u"Scala", u"scala sc sbt", u"scala", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, javaRegions,
     u"abstract case catch class def derives do else end enum export extends extension false final finally for forSome given if "
     u"implicit import inline lazy match new null object opaque open override package private protected return sealed super "
     u"then this throw trait transparent true try type using val var while with yield", u""},
    {u"Groovy", u"groovy gradle jenkinsfile", u"groovy", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator,
     groovyRegions,
     u"abstract as assert break case catch class continue def default do else enum extends false final finally for if "
     u"implements import in instanceof interface new null package private protected public return static super switch this "
     u"throw throws trait true try var while",
     u"boolean byte char double float int long short void"},
    {u"Solidity", u"solidity sol", u"sol", LexerKind::Code, CallIsFunction | UpperIsType, plainRegions,
     u"abstract anonymous as assembly break calldata case catch constant constructor continue contract default delete do else "
     u"emit enum error event external fallback false final for function if immutable import indexed interface internal is "
     u"library mapping memory modifier new override payable pragma private public pure receive return returns storage struct "
     u"super switch this throw true try type unchecked using view virtual while",
     u"address bool bytes bytes32 int int256 string uint uint8 uint256"},
    {u"Zig", u"zig", u"zig", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, zigRegions,
     u"align allowzero and anyframe anytype asm async await break callconv catch comptime const continue defer else enum errdefer "
     u"error export extern false fn for if inline linksection noalias null opaque or orelse packed pub resume return struct "
     u"suspend switch test threadlocal true try undefined union unreachable usingnamespace var volatile while",
     u"bool f16 f32 f64 f128 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize void type noreturn"},
    {u"Terraform", u"terraform hcl tf", u"tf", LexerKind::Code, CallIsFunction | HereDocument, hclRegions,
     u"resource variable output provider module data locals terraform for in if true false null dynamic each count", u""},
    {u"GraphQL", u"graphql gql", u"graphql", LexerKind::Code, AtDecorator | DollarVariable | UpperIsType, graphqlRegions,
     u"directive enum extend false fragment implements input interface mutation null on query scalar schema subscription true "
     u"type union", u""},
    {u"Protocol Buffers", u"protobuf proto proto3", u"proto", LexerKind::Code, UpperIsType, plainRegions,
     u"enum extend extensions false import map message oneof option optional package public repeated required reserved returns "
     u"rpc service stream syntax to true",
     u"bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 string uint32 uint64"},
    {u"GLSL", u"glsl hlsl wgsl shader vert frag", u"glsl", LexerKind::Code, HashDirective | CallIsFunction, glslRegions,
     u"attribute break buffer case const continue default discard do else false flat fn for highp if in inout invariant layout "
     u"let lowp mediump out precision return shared smooth struct switch true uniform var varying while",
     u"bool double float int ivec2 ivec3 ivec4 mat2 mat3 mat4 sampler2D samplerCube uint vec2 vec3 vec4 void f32 i32 u32"},
};

} // namespace

std::span<const LanguageTable> curlyLanguages() { return tables; }

} // namespace qwenda::markdown
