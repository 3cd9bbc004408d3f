// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Languages whose line comments begin with # or --, and their neighbours.

#include "markdown/language.h"

namespace qwenda::markdown {

namespace {

using namespace LexerFlag;

constexpr Region hashComment{u"#"};
constexpr Region shellComment{u"#", nullptr, Token::Comment, false, 0, nullptr, false, true};
constexpr Region dashComment{u"--"};
constexpr Region percentComment{u"%"};
constexpr Region semicolonComment{u";"};
constexpr Region quoted{u"\"", u"\"", Token::String, false, u'\\'};
constexpr Region singleQuoted{u"'", u"'", Token::String, false, u'\\'};
constexpr Region longQuoted{u"\"", u"\"", Token::String, true, u'\\'};
constexpr Region longSingleQuoted{u"'", u"'", Token::String, true, u'\\'};
constexpr Region rawQuoted{u"'", u"'", Token::String, true};

constexpr Region pythonRegions[] = {hashComment, {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\'},
                                    {u"'''", u"'''", Token::String, true, u'\\'}, quoted, singleQuoted};
constexpr Region rubyRegions[] = {hashComment, {u"=begin", u"=end", Token::Comment, true},
                                  {u"\"", u"\"", Token::String, true, u'\\', u"#{"}, longSingleQuoted,
                                  {u"`", u"`", Token::String, true, u'\\', u"#{"}};
constexpr Region perlRegions[] = {hashComment, {u"=pod", u"=cut", Token::Comment, true}, longQuoted, longSingleQuoted};
constexpr Region rRegions[] = {hashComment, longQuoted, longSingleQuoted, {u"`", u"`", Token::Property}};
constexpr Region luaRegions[] = {{u"--[[", u"]]", Token::Comment, true}, dashComment, {u"[[", u"]]", Token::String, true},
                                 {u"[=[", u"]=]", Token::String, true}, quoted, singleQuoted};
constexpr Region haskellRegions[] = {{u"{-", u"-}", Token::Comment, true, 0, nullptr, true}, dashComment, quoted};
constexpr Region elixirRegions[] = {hashComment, {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\', u"#{"},
                                    {u"\"", u"\"", Token::String, true, u'\\', u"#{"}, singleQuoted};
constexpr Region juliaRegions[] = {{u"#=", u"=#", Token::Comment, true, 0, nullptr, true}, hashComment,
                                   {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\', u"$("},
                                   {u"\"", u"\"", Token::String, true, u'\\', u"$("}};
constexpr Region matlabRegions[] = {{u"%{", u"%}", Token::Comment, true}, percentComment, quoted,
                                    {u"'", u"'", Token::String, false, u'\''}};
constexpr Region sqlRegions[] = {dashComment, {u"/*", u"*/", Token::Comment, true}, {u"'", u"'", Token::String, true, u'\''},
                                 {u"\"", u"\"", Token::Property, false, u'"'}, {u"`", u"`", Token::Property}};
constexpr Region shellRegions[] = {shellComment, {u"\"", u"\"", Token::String, true, u'\\', u"$("}, rawQuoted,
                                   {u"`", u"`", Token::String, true, u'\\'}};
constexpr Region powershellRegions[] = {{u"<#", u"#>", Token::Comment, true}, hashComment, {u"@\"", u"\"@", Token::String, true},
                                        {u"@'", u"'@", Token::String, true},
                                        {u"\"", u"\"", Token::String, true, u'`', u"$("}, rawQuoted};
constexpr Region batchRegions[] = {{u"::"}, {u"rem "}, {u"REM "}, {u"\"", u"\"", Token::String}, {u"%", u"%", Token::Property}};
constexpr Region dockerRegions[] = {shellComment, quoted, singleQuoted};
constexpr Region cmakeRegions[] = {{u"#[[", u"]]", Token::Comment, true}, hashComment, longQuoted};
constexpr Region nginxRegions[] = {shellComment, quoted, singleQuoted};
constexpr Region latexRegions[] = {percentComment, {u"$$", u"$$", Token::String, true}, {u"$", u"$", Token::String, true, u'\\'}};
constexpr Region lispRegions[] = {{u"#|", u"|#", Token::Comment, true}, semicolonComment, longQuoted};
constexpr Region mlRegions[] = {{u"(*", u"*)", Token::Comment, true, 0, nullptr, true}, {u"//"}, longQuoted};
constexpr Region erlangRegions[] = {percentComment, longQuoted, singleQuoted};
constexpr Region basicRegions[] = {{u"'"}, {u"\"", u"\"", Token::String, false, u'"'}};
constexpr Region nixRegions[] = {hashComment, {u"/*", u"*/", Token::Comment, true},
                                 {u"''", u"''", Token::String, true, 0, u"${"}, {u"\"", u"\"", Token::String, true, u'\\', u"${"}};
constexpr Region assemblyRegions[] = {semicolonComment, {u"#"}, {u"//"}, quoted, singleQuoted};

constexpr char16_t shellWords[] =
    u"if then else elif fi for while until do done case esac in function select time return exit break continue local export "
    u"readonly declare typeset unset shift source alias set trap eval exec true false";

constexpr LanguageTable tables[] = {
    {u"Python", u"python py python3 py3 pyi pycon ipython sage", u"py", LexerKind::Code,
     CallIsFunction | UpperIsType | AtDecorator | QuotePrefix, pythonRegions,
     u"and as assert async await break case class continue def del elif else except False finally for from global if import in "
     u"is lambda match None nonlocal not or pass raise return self True try type while with yield",
     u"bool bytearray bytes complex dict float frozenset int list object set str tuple"},
    {u"Ruby", u"ruby rb rake gemfile rails", u"rb", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator | HereDocument,
     rubyRegions,
     u"alias and attr_accessor attr_reader attr_writer begin break case class def defined do else elsif end ensure extend false "
     u"for if in include lambda module next nil not or private proc protected public raise redo require require_relative rescue "
     u"retry return self super then true undef unless until when while yield", u""},
    {u"Perl", u"perl pl pm", u"pl", LexerKind::Code, CallIsFunction | DollarVariable | HereDocument | AtDecorator, perlRegions,
     u"and cmp continue die do each else elsif eq for foreach ge given gt if keys last le local lt my ne next no not or our "
     u"package print printf push qw redo require return say shift splice split sub unless until use values wantarray when while",
     u""},
    {u"R", u"r rscript splus", u"R", LexerKind::Code, CallIsFunction, rRegions,
     u"break else FALSE for function if in Inf library NA NaN next NULL repeat require return TRUE while", u""},
    {u"Lua", u"lua luau", u"lua", LexerKind::Code, CallIsFunction, luaRegions,
     u"and break continue do else elseif end false for function goto if in local nil not or repeat return self then true until "
     u"while", u""},
    {u"Haskell", u"haskell hs lhs", u"hs", LexerKind::Code, UpperIsType | QuoteInWord, haskellRegions,
     u"as case class data default deriving do else family forall foreign hiding if import in infix infixl infixr instance let "
     u"module newtype of qualified then type where", u""},
    {u"Elixir", u"elixir ex exs", u"ex", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, elixirRegions,
     u"after alias and case catch cond def defdelegate defexception defimpl defmacro defmodule defp defprotocol defstruct do else "
     u"end false fn for if import in nil not or quote raise receive require rescue true try unless unquote use when with", u""},
    {u"Julia", u"julia jl", u"jl", LexerKind::Code, CallIsFunction | UpperIsType | AtDecorator, juliaRegions,
     u"abstract baremodule begin break catch const continue do else elseif end export false finally for function global if import "
     u"in let local macro module mutable nothing primitive quote return struct true try type using where while", u""},
    {u"MATLAB", u"matlab octave", u"m", LexerKind::Code, CallIsFunction, matlabRegions,
     u"break case catch classdef continue else elseif end enumeration events for function global if methods otherwise parfor "
     u"persistent properties return spmd switch try while true false", u""},
    {u"SQL", u"sql mysql postgresql postgres pgsql sqlite plsql tsql psql mariadb oracle hive bigquery", u"sql", LexerKind::Code,
     IgnoresCase | CallIsFunction, sqlRegions,
     u"add all alter and any as asc auto_increment begin between by cascade case check collate column commit constraint create "
     u"cross database default delete desc distinct do drop each else end engine exists explain false fetch foreign from full "
     u"function grant group having if ilike in index inner insert intersect into is join key language left like limit lateral "
     u"not null offset on or order outer over partition primary procedure recursive references rename replace returning returns "
     u"revoke right rollback row rows schema select set table temporary then to transaction trigger true truncate union unique "
     u"update using values view when where window with",
     u"bigint binary blob bool boolean bytea char date datetime decimal double float int integer interval json jsonb longtext "
     u"mediumint nchar numeric nvarchar real serial smallint text time timestamp timestamptz tinyint uuid varchar"},
    {u"Shell", u"bash sh shell zsh ksh ash fish bashrc zshrc shellscript env dotenv", u"sh", LexerKind::Code,
     DollarVariable | HereDocument | DashInWord, shellRegions, shellWords, u""},
    {u"PowerShell", u"powershell ps1 pwsh ps posh psm1", u"ps1", LexerKind::Code, IgnoresCase | DollarVariable | DashInWord,
     powershellRegions,
     u"begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach function if in "
     u"param process return switch throw trap try until using while -eq -ne -gt -lt -ge -le -like -match -and -or -not", u""},
    {u"Batch", u"batch bat cmd dosbatch", u"bat", LexerKind::Code, IgnoresCase, batchRegions,
     u"call cd cls copy defined del do echo else endlocal equ errorlevel exist exit for goto geq gtr if in leq lss md mkdir move "
     u"neq not pause popd pushd rd ren rmdir set setlocal shift start title type", u""},
    {u"Dockerfile", u"dockerfile docker containerfile", u"Dockerfile", LexerKind::Code,
     IgnoresCase | KeywordFirst | DollarVariable | DashInWord, dockerRegions,
     u"add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir",
     u""},
    {u"CMake", u"cmake cmakelists.txt cmakelists", u"cmake", LexerKind::Code, IgnoresCase | CallIsFunction | DollarVariable,
     cmakeRegions,
     u"if else elseif endif foreach endforeach while endwhile function endfunction macro endmacro return break continue include "
     u"set unset option project message true false on off",
     u"public private interface required components static shared module imported"},
    {u"Nginx", u"nginx nginxconf", u"conf", LexerKind::Code, KeywordFirst | DollarVariable, nginxRegions,
     u"access_log add_header alias allow charset client_max_body_size default_type deny error_log error_page events expires "
     u"fastcgi_param fastcgi_pass gzip gzip_types http if include index keepalive_timeout limit_req listen location log_format "
     u"proxy_pass proxy_read_timeout proxy_set_header proxy_http_version proxy_buffering return rewrite root sendfile server "
     u"server_name ssl_certificate ssl_certificate_key ssl_protocols try_files types upstream user worker_connections "
     u"worker_processes", u""},
    {u"LaTeX", u"latex tex katex bibtex", u"tex", LexerKind::Code, BackslashWord, latexRegions, u"", u""},
    {u"Lisp", u"lisp clojure clj cljs scheme racket elisp emacs-lisp common-lisp rkt scm", u"lisp", LexerKind::Code, DashInWord,
     lispRegions,
     u"and begin case cond def define defmacro defn defparameter defun defvar do dolist dotimes else fn if lambda let loop nil ns "
     u"or progn quote recur require setf setq t unless when", u""},
    {u"OCaml", u"ocaml ml mli fsharp fs f# fsx", u"ml", LexerKind::Code, UpperIsType | QuoteInWord, mlRegions,
     u"and as assert async begin class constraint do done downto elif else end exception external false for fun function functor "
     u"if in include inherit initializer inline lazy let match member method module mutable namespace new not object of open or "
     u"private rec return sig struct then to true try type use val virtual when while with yield",
     u"array bool char exn float int list option string unit"},
    {u"Erlang", u"erlang erl", u"erl", LexerKind::Code, CallIsFunction | UpperIsType, erlangRegions,
     u"after and andalso begin band bnot bor bsl bsr bxor case catch cond div else end fun if let maybe not of or orelse receive "
     u"rem try when xor true false undefined", u""},
    {u"Visual Basic", u"vb vbnet vba visualbasic vbscript basic", u"vb", LexerKind::Code, IgnoresCase | CallIsFunction,
     basicRegions,
     u"addhandler and andalso as byref byval call case catch class const continue dim do each else elseif end enum event exit "
     u"false finally for friend function get if imports in inherits interface is like loop me mod module namespace new next not "
     u"nothing of on option optional or orelse overrides private property protected public redim return select set shared static "
     u"step structure sub then throw to true try until using wend while with xor",
     u"boolean byte char date decimal double integer long object short single string variant"},
    {u"Nix", u"nix", u"nix", LexerKind::Code, DashInWord, nixRegions,
     u"assert builtins else false if import in inherit let null or rec then true with", u""},
    {u"Assembly", u"asm assembly nasm x86asm armasm gas s riscv", u"s", LexerKind::Code, IgnoresCase, assemblyRegions,
     u"add and b beq bl bne call cmp dec div imul inc int ja jb je jg jl jmp jne jnz jz ldr lea ld li lw mov movq mul neg nop not "
     u"or pop push ret sd shl shr str sub svc sw syscall test xor section global extern db dw dd dq resb equ",
     u"rax rbx rcx rdx rsi rdi rbp rsp r8 r9 r10 r11 r12 r13 r14 r15 eax ebx ecx edx esi edi ebp esp ax bx cx dx al bl cl dl x0 "
     u"x1 x2 x3 x4 x5 x6 x7 x8 sp lr pc r0 r1 r2 r3 r4 r5 r6 r7 a0 a1 a2 a3 a7 t0 t1 t2 s0 s1 ra zero"},
};

} // namespace

std::span<const LanguageTable> scriptLanguages() { return tables; }

} // namespace qwenda::markdown
